import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isGone, type SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import type { CheckoutDetails, Locale } from "@ocop/vietnam/checkout/index"
import type { PackingSlip } from "@ocop/vietnam/papers"
import { lineTitle } from "@ocop/vietnam/letters"
import type { Parcel } from "@ocop/vietnam/parcels"
import type { StoredAddress } from "./read"

interface PackedOrder {
  display_id: string
  status: SellerOrderStatus
  placed_at: string | Date
  seller_snapshot: { name_vi: string; name_en: string; address: string | null }
  checkout_snapshot: {
    recipient: StoredAddress | null
    buyer: CheckoutDetails["buyer"] | null
    gift: CheckoutDetails["gift"] | null
  } | null
  parcels: Pick<Parcel, "surcharges"> | null
  lines: { title: string; title_en: string | null; quantity: number }[]
}

/**
 * What a seller puts into the parcel of one of its orders.
 *
 * @param sellerId whose order it must be
 * @throws MedusaError NOT_FOUND, the same for another seller's order as for none; NOT_ALLOWED naming `status` for one that
 *   is not sent
 */
export async function packingSlipOf(
  container: MedusaContainer,
  sellerOrderId: string,
  sellerId: string,
  locale: Locale,
): Promise<PackingSlip> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "seller_order",
    fields: ["*", "lines.title", "lines.title_en", "lines.quantity"],
    filters: { id: sellerOrderId, seller_id: sellerId, live_at: { $ne: null } },
  })
  const order = data[0] as unknown as PackedOrder | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${sellerOrderId.slice(0, 80)}`)
  }
  if (isGone(order.status))
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: it is ${order.status}`)
  return slip(order, locale)
}

function slip(order: PackedOrder, locale: Locale): PackingSlip {
  const { recipient, buyer, gift } = order.checkout_snapshot ?? {}
  const { cold_chain = 0, fragile = 0, bulky = 0 } = order.parcels?.surcharges ?? {}
  const { name_vi, name_en, address } = order.seller_snapshot
  return {
    number: order.display_id,
    placed_at: new Date(order.placed_at).toISOString(),
    locale,
    seller: { name: locale === "vi" ? name_vi : name_en, address, phone: null },
    recipient: {
      name:
        gift?.recipient.name ??
        [recipient?.last_name, recipient?.first_name].filter(Boolean).join(" "),
      phone: gift?.recipient.phone ?? recipient?.phone ?? null,
      address: [recipient?.address_1, recipient?.city, recipient?.province]
        .filter(Boolean)
        .join(", "),
    },
    // Of some goods the seller may have taken on none.
    lines: order.lines
      .filter(({ quantity }) => quantity > 0)
      .map((line) => ({ title: lineTitle(line, locale), quantity: line.quantity })),
    handling: { cold_chain: cold_chain > 0, fragile: fragile > 0, bulky: bulky > 0 },
    gift: gift
      ? { from: buyer?.name ?? "", card: gift.card || null, wanted_date: gift.wanted_date ?? null }
      : null,
  }
}
