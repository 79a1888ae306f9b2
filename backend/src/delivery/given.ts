import { type DeliveryGift, giveDelivery, type NamedOffer } from "@ocop/ocop/modules/programme"
import { type ParcelItem, parcels } from "@ocop/vietnam/parcels"
import { capsNow } from "../programmes/reductions"
import type { KnownParcels } from "./facts"

/** What a programme pays of a parcel, with how it is called. */
export type NamedGift = DeliveryGift & Pick<NamedOffer, "slug" | "name_vi" | "name_en">

export interface Given<K extends KnownParcels> {
  /** As they were, with what is paid of each parcel. */
  known: K
  gifts: NamedGift[]
}

/**
 * What programmes pay of these parcels: asked by the basket's parcels, by the delivery that it is charged and by its order. Pure. A parcel
 * with anything for adults alone has none, since the law lets no alcohol be promoted.
 */
export function withGifts<K extends KnownParcels>(
  known: K,
  items: readonly ParcelItem[],
): Given<K> {
  const offers = known.programmes?.offers ?? []
  if (offers.length === 0) return { known, gifts: [] }
  const priced = parcels(items, known.facts, known.destination, known.rate_card)
  const sent = items.flatMap(({ variant_id, quantity, unit_price }) => {
    const good = known.facts.goods[variant_id]
    return good ? [{ ...good, subtotal: quantity * unit_price }] : []
  })
  const open = priced.flatMap(({ seller_id, price }) => {
    const goods = sent.filter((good) => good.seller_id === seller_id)
    return goods.some(({ age_restricted }) => age_restricted) ? [] : [{ seller_id, price, goods }]
  })
  const gifts = giveDelivery(open, offers, capsNow()).flatMap((gift): NamedGift[] => {
    const by = offers.find(({ promotion_id }) => promotion_id === gift.promotion_id)
    if (!by) return []
    const { slug, name_vi, name_en } = by
    return [{ ...gift, slug, name_vi, name_en }]
  })
  const given: Record<string, number> = {}
  for (const { seller_id, amount } of gifts) given[seller_id] = (given[seller_id] ?? 0) + amount
  return { known: { ...known, facts: { ...known.facts, given } }, gifts }
}
