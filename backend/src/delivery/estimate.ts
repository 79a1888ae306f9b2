import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { type Parcel, parcels } from "@ocop/vietnam/parcels"
import { arrival, preparationDays } from "./arrival"
import { type KnownParcels, parcelFacts } from "./facts"
import { lastDaysOf, type LastOrderDay, lastOrderDays } from "./last-days"

export interface EstimateQuery {
  product_id?: string | undefined
  seller_id?: string | undefined
  province_code: string
  commune_code?: string | undefined
}

export interface DeliveryEstimate extends Omit<Parcel, "items" | "subtotal" | "waived" | "given"> {
  preparation_days: number
  arrives: { from: string; to: string }
  last_order_days: LastOrderDay[]
}

interface Sample {
  variant_id: string
  seller_id: string
}

/**
 * Prices one piece of a product, or of a seller's lightest good: "from 18,000 ₫".
 *
 * @throws MedusaError NOT_FOUND when nobody sells the product, or the seller has nothing to send
 */
export async function estimate(
  container: MedusaContainer,
  { product_id, seller_id, province_code, commune_code }: EstimateQuery,
  at: Date,
): Promise<DeliveryEstimate | "unknown_province"> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Sample[] }>(SAMPLE, {
    product: product_id ?? null,
    seller: seller_id ?? null,
  })
  const sample = rows[0]
  if (!sample) {
    const what = product_id ? `product_id: ${product_id}` : `seller_id: ${seller_id ?? ""}`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} has nothing that can be sent`)
  }
  const address = { metadata: { province_code, commune_code } }
  const [known, preparation, days] = await Promise.all([
    parcelFacts(knex, [sample.variant_id], address, at),
    preparationDays(knex, [sample.variant_id]),
    lastOrderDays(knex, at),
  ])
  if (!known.destination.province_code) {
    return "unknown_province"
  }
  const parcel = samplePrice(sample, known)
  const preparation_days = preparation[sample.seller_id] ?? 0
  return {
    ...parcel,
    preparation_days,
    arrives: arrival(parcel, preparation_days, at),
    last_order_days: lastDaysOf(parcel, days),
  }
}

/** One piece, without the seller's limit and programmes: how much of it somebody will buy is not known yet. */
function samplePrice(sample: Sample, known: KnownParcels) {
  const [parcel] = parcels(
    [{ variant_id: sample.variant_id, quantity: 1, unit_price: 0 }],
    known.facts,
    known.destination,
    known.rate_card,
  )
  if (!parcel) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `variant ${sample.variant_id} cannot be sent`,
    )
  }
  const { items: _items, subtotal: _subtotal, waived: _waived, given: _given, ...rest } = parcel
  return rest
}

const SAMPLE = `
select v.id as variant_id, l.seller_id
from listing l
join product p on p.id = l.product_id and p.deleted_at is null and p.status = 'published'
join product_variant v on v.product_id = p.id and v.deleted_at is null
left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
where l.deleted_at is null and coalesce(sp.shippable, true)
  and (:product::text is null or l.product_id = :product::text)
  and (:seller::text is null or l.seller_id = :seller::text)
  and coalesce(v.weight, p.weight::float8, sp.weight_grams) is not null
order by coalesce(v.weight, p.weight::float8, sp.weight_grams), v.id
limit 1`
