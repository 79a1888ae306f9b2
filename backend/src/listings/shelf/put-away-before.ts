import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ProductStatus } from "@medusajs/framework/utils"
import { PUT_AWAY } from "./visibility"

/**
 * Goods that their sellers put away while `draft` was the status of them, too, get their own. Once, before anybody sells by
 * the new one: a `draft` of later is the platform's.
 *
 * @returns how many
 */
export async function tellPutAwayApart(knex: Knex): Promise<number> {
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    `update product p set status = ?, updated_at = now() from listing l
     where l.product_id = p.id and l.hidden and l.deleted_at is null and p.status = ? and p.deleted_at is null`,
    [PUT_AWAY, ProductStatus.DRAFT],
  )
  return rowCount
}
