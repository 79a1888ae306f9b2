import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"

/** Whether a bank holds the money of an order, and it is not taken yet. */
export async function holdsCard(knex: Knex, orderId: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { held: boolean }[] }>(
    `select exists (select from order_payment_collection o
       join payment p on p.payment_collection_id = o.payment_collection_id and p.deleted_at is null
       where o.order_id = ? and o.deleted_at is null and p.provider_id = ?
         and p.captured_at is null and p.canceled_at is null) as held`,
    [orderId, CARD_PROVIDER_ID],
  )
  return rows[0]?.held === true
}
