import type { Locale } from "@ocop/vietnam/checkout/index"
import type { PackingSlip } from "@ocop/vietnam/papers"
import { lineTitle } from "@ocop/vietnam/letters"
import { placeOf, recipientOf, variantTitle } from "./facts"
import type { PrintedOrder } from "./to-print"

/** What a seller puts into the parcel of one of its orders. */
export function packingSlipOf(order: PrintedOrder, locale: Locale): PackingSlip {
  const { recipient, buyer, gift } = order.checkout_snapshot ?? {}
  const { cold_chain = 0, fragile = 0, bulky = 0 } = order.parcels?.surcharges ?? {}
  const { name_vi, name_en, address } = order.seller_snapshot
  return {
    number: order.display_id,
    placed_at: new Date(order.placed_at).toISOString(),
    locale,
    seller: { name: locale === "vi" ? name_vi : name_en, address, phone: order.sender.phone },
    recipient: {
      ...recipientOf(order),
      address: [recipient?.address_1, placeOf(recipient)].filter(Boolean).join(", "),
    },
    lines: order.lines.map((line) => ({
      title: [lineTitle(line, locale), variantTitle(line, locale)].filter(Boolean).join(", "),
      quantity: line.quantity,
    })),
    handling: { cold_chain: cold_chain > 0, fragile: fragile > 0, bulky: bulky > 0 },
    gift: gift
      ? { from: buyer?.name ?? "", card: gift.card || null, wanted_date: gift.wanted_date ?? null }
      : null,
  }
}
