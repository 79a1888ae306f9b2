import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OrderTerms } from "@ocop/marketplace/workflows"
import { orderParcels } from "../delivery/order"
import { programmeBearers, reserveProgrammes } from "../programmes/order"

/** What other plugins know of an order and the marketplace divides it by; both read on the dividing transaction. */
export const orderTerms: OrderTerms = {
  priceParcels: orderParcels,
  bearersOf: programmeBearers,
  reserve: reserveProgrammes,
  async setsOf(productIds: readonly string[], trx: Knex.Transaction) {
    const rows = await trx("speciality")
      .select<{ product_id: string; set_code: string }[]>("product_id", "set_code")
      .whereIn("product_id", [...productIds])
      .whereNull("deleted_at")
    return new Map(rows.map(({ product_id, set_code }) => [product_id, set_code]))
  },
}
