import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Whether a seller may count on the money of an order. `awaiting`: a transfer that has not come, nothing may be packed
 * yet. `due_on_delivery`: whoever hands the parcel over collects it. `paid`: it is here, or there is nothing to pay.
 */
export type OrderPayment = "awaiting" | "due_on_delivery" | "paid"

/**
 * How far the money of orders is, for the sellers who are to pack them; one statement for a whole page of orders.
 *
 * @param orderIds ids of Medusa's orders; whatever is not known to be paid is awaited
 * @returns by order id
 */
export async function paymentOf(
  knex: Knex,
  orderIds: readonly string[],
): Promise<Map<string, OrderPayment>> {
  const ids = [...new Set(orderIds)]
  if (ids.length === 0) return new Map()
  const { rows } = await knex.raw<{ rows: { order_id: string; payment: OrderPayment }[] }>(
    PAYMENTS,
    { ids },
  )
  const found = new Map(rows.map(({ order_id, payment }) => [order_id, payment]))
  return new Map(ids.map((id) => [id, found.get(id) ?? "awaiting"]))
}

// Cash is promised by a payment that is authorized and not captured; a transfer has no payment before it came. Goods that
// staff add to an order of cash are paid apart: that those are paid says nothing of the cash, unless all that is asked for
// is here. Only there is money counted: what was paid stays paid when some of it is given back out of kindness.
const PAYMENTS = `
with money as (
  select o.id as order_id,
    bool_or(p.captured_at is not null) as captured,
    bool_or(p.provider_id = 'pp_cod_cod' and p.captured_at is null) as cash,
    coalesce(sum(c.amount), 0) - coalesce(sum(r.amount), 0) as here,
    max((t.totals ->> 'current_order_total')::numeric) as total
  from "order" o
  left join order_summary t on t.order_id = o.id and t.version = o.version and t.deleted_at is null
  left join order_payment_collection op on op.order_id = o.id and op.deleted_at is null
  left join payment p on p.payment_collection_id = op.payment_collection_id
    and p.canceled_at is null and p.deleted_at is null
  left join lateral (select sum(amount) as amount from capture
    where payment_id = p.id and deleted_at is null) c on true
  left join lateral (select sum(amount) as amount from refund
    where payment_id = p.id and deleted_at is null) r on true
  where o.id = any(:ids)
  group by o.id)
select order_id, case
  when total <= 0 then 'paid'
  when cash and not coalesce(here >= total, false) then 'due_on_delivery'
  when captured then 'paid'
  else 'awaiting' end as payment
from money`
