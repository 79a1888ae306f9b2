import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addDays, type Day, dayInVietnam } from "@ocop/kit/days"
import type { Parcel } from "@ocop/vietnam/parcels"

/** Days between order and hand-over, by seller: those of the slowest of the goods. */
export async function preparationDays(
  knex: Knex,
  variantIds: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await knex.raw<{ rows: { seller_id: string; days: number }[] }>(
    `select l.seller_id, max(l.preparation_days) as days
     from listing l join product_variant v on v.product_id = l.product_id
     where v.id = any(:variants) and l.deleted_at is null group by l.seller_id`,
    { variants: [...variantIds] },
  )
  return Object.fromEntries(rows.map(({ seller_id, days }) => [seller_id, days]))
}

/** When a parcel ordered at this moment arrives, first and last day. */
export function arrival(
  parcel: Pick<Parcel, "days">,
  preparation: number,
  at: Date,
): { from: Day; to: Day } {
  const today = dayInVietnam(at)
  return {
    from: addDays(today, preparation + parcel.days.from),
    to: addDays(today, preparation + parcel.days.to),
  }
}
