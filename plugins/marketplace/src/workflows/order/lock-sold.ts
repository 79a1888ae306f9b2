import { YIELDS_AFTER_MS } from "@ocop/kit/yielding-transaction"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { orderIdOf, type OrderKey } from "./key"

/**
 * Locks what an order takes from until its seller orders are written. Its sellers are shared among completions: whoever
 * suspends or closes one waits, and then sees the order; whoever was first is seen by the next statement of this
 * transaction. The levels of its stock are its own. Each by id, so that two orders cannot wait for each other. One statement:
 * completion is the hottest write of the shop. Bounds the waits of this transaction, too: a lock that cannot be had soon is
 * a refusal, not a hang.
 */
export async function lockSold(trx: Knex.Transaction, key: OrderKey): Promise<void> {
  const order = orderIdOf(key)
  await trx.raw(LOCK.replace(":key", order.sql), [order.value])
}

// The bound is set before the first row is locked: rows are locked after they were sorted, and so after all were joined.
// A subquery that is only selected from would not run at all, hence the counts.
const LOCK = `
with bound as materialized (select set_config('lock_timeout', '${YIELDS_AFTER_MS}', true)),
sold as materialized (select i.item_id from order_item i where i.order_id = :key and i.deleted_at is null),
sellers as materialized (
  select s.id from bound, seller s
  where s.deleted_at is null and s.id in (
    select listing.seller_id from sold
    join order_line_item li on li.id = sold.item_id
    join listing on listing.product_id = li.product_id and listing.deleted_at is null)
  order by s.id for share of s),
levels as materialized (
  select l.id from bound, inventory_level l
  where (select count(*) from sellers) >= 0
    and l.deleted_at is null and (l.inventory_item_id, l.location_id) in (
      select r.inventory_item_id, r.location_id from sold
      join reservation_item r on r.line_item_id = sold.item_id and r.deleted_at is null
      where not coalesce(r.allow_backorder, false))
  order by l.id for update of l)
select (select count(*) from sellers) as sellers, (select count(*) from levels) as levels`
