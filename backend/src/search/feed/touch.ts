import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueue } from "@ocop/kit/outbox"
import { PRODUCT_TOPIC } from "./triggers"

/** Has the documents of products written anew. */
export async function touch(knex: Knex, productIds: readonly string[]): Promise<void> {
  await enqueue(
    knex,
    [...new Set(productIds)].map((key) => ({ topic: PRODUCT_TOPIC, key })),
  )
}

/** The products whose prices a price list sets. */
export async function productsOfPriceLists(
  knex: Knex,
  priceListIds: readonly string[],
): Promise<string[]> {
  const rows: { product_id: string }[] = await knex("price as p")
    .join("product_variant_price_set as l", "l.price_set_id", "p.price_set_id")
    .join("product_variant as v", "v.id", "l.variant_id")
    .whereIn("p.price_list_id", [...priceListIds])
    .whereNull("p.deleted_at")
    .distinct("v.product_id")
  return rows.map(({ product_id }) => product_id)
}

/** The products that were brought into programmes, also by sellers who left. */
export async function productsOfProgrammes(
  knex: Knex,
  programmeIds: readonly string[],
): Promise<string[]> {
  return knex("programme_product")
    .whereIn("programme_id", [...programmeIds])
    .distinct()
    .pluck<string[]>("product_id")
}
