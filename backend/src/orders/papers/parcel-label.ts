import { dong } from "@ocop/kit/money"
import type { ParcelLabel } from "@ocop/vietnam/papers"
import { placeOf, recipientOf, senderOf, variantTitle } from "./facts"
import type { PrintedOrder } from "./to-print"

/**
 * What is stuck on the parcel of an order. Its QR opens the order for whoever is signed in as its seller, and ends with the
 * number that a carrier's reader takes; it says nothing of the recipient that is not printed beside it.
 *
 * @param shopUrl of the storefront, without a slash at the end
 */
export function parcelLabelOf(order: PrintedOrder, shopUrl: string): ParcelLabel {
  const recipient = order.checkout_snapshot?.recipient
  const { cold_chain = 0, fragile = 0, bulky = 0 } = order.parcels?.surcharges ?? {}
  return {
    number: order.display_id,
    link: `${shopUrl}/ban-hang/don/${order.id}?ma=${encodeURIComponent(order.display_id)}`,
    sender: senderOf(order),
    recipient: {
      ...recipientOf(order),
      street: recipient?.address_1 ?? null,
      place: placeOf(recipient),
    },
    collect: order.payment === "due_on_delivery" ? dong(order.total) : null,
    weight_grams: order.parcels?.weight_grams ?? null,
    handling: { cold_chain: cold_chain > 0, fragile: fragile > 0, bulky: bulky > 0 },
    lines: order.lines.map((line) => ({
      title: [line.title, variantTitle(line, "vi")].filter(Boolean).join(", "),
      quantity: line.quantity,
    })),
  }
}
