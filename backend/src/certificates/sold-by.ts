import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Who lists a product, and what it is called; undefined for what nobody does. */
export async function soldBy(container: MedusaContainer, product_id: string) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [row] = await knex("listing as l")
    .join("product as p", "p.id", "l.product_id")
    .join("seller as s", "s.id", "l.seller_id")
    .where("l.product_id", product_id)
    .whereNull("l.deleted_at")
    .select<{ seller_id: string; title: string; seller: string }[]>(
      "l.seller_id",
      "p.title",
      "s.name_vi as seller",
    )
  return row
}
