import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Alcohol is never promoted (Law 44/2019 and Decree 81/2018 forbid it from 15 % on; this shop draws no line below). Asked
 * by the modules that make prices and reductions, which know nothing of specialities.
 */
export async function ageRestrictedProducts(
  knex: Knex,
  productIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select product_id as id from speciality
      where product_id = any(?) and age_restricted and deleted_at is null`,
    [[...productIds]],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The same of the price sets of their variants. */
export async function ageRestrictedPriceSets(
  knex: Knex,
  priceSetIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select ps.price_set_id as id
       from product_variant_price_set ps
       join product_variant v on v.id = ps.variant_id and v.deleted_at is null
       join speciality s on s.product_id = v.product_id and s.age_restricted and s.deleted_at is null
      where ps.price_set_id = any(?) and ps.deleted_at is null`,
    [[...priceSetIds]],
  )
  return new Set(rows.map(({ id }) => id))
}
