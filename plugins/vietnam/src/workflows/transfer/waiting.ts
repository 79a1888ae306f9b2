import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { VIETQR_PROVIDER_ID } from "../../transfer-state"

/**
 * Orders whose transfer is awaited and that may be due, and cancelled ones whose session is still open; the oldest first.
 * Sessions of baskets are none of them: a basket that was never ordered keeps its session for ever, and would stand in
 * the way of those that are due.
 *
 * Which are due is decided later, by the terms of their day: none of these is younger than the shortest, an hour. An order
 * that staff completed cannot be cancelled any more.
 */
export async function waitingOrders(knex: Knex, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select o.id from "order" o
     where o.deleted_at is null
       and (o.status = 'canceled' or (o.status <> 'completed' and o.created_at <= now() - interval '1 hour'))
       and exists (
         select from order_payment_collection op
         join payment_session s on s.payment_collection_id = op.payment_collection_id and s.deleted_at is null
         where op.order_id = o.id and op.deleted_at is null
           and s.provider_id = ? and s.status = 'pending_authorization')
     order by o.created_at limit ?`,
    [VIETQR_PROVIDER_ID, limit],
  )
  return rows.map(({ id }) => id)
}
