import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a completion left behind. */
export type Wreck = {
  completed: boolean
  /** The order that the cart is linked to. */
  order_id: string | null
  payment_collection_id: string | null
  order_has_payment_link: boolean
  /** The money is promised or paid: a payment that is not cancelled, a transfer that is awaited, or nothing to pay. */
  payment_stands: boolean
  /** Every line whose stock is counted is reserved in full. */
  reserved: boolean
  live: boolean
  /** Orders made from this basket and never linked to it: the process died between two writes. */
  orphans: string[]
  captures: { id: string; amount: number; currency_code: string }[]
  /** Đồng authorized by a payment that the collection does not count yet: the process died between the two. */
  uncounted: number
}

/**
 * Reads with one statement what became of a cart's completion.
 * @returns null when no completion of this cart is open
 */
export async function inspect(knex: Knex, cartId: string): Promise<Wreck | null> {
  const { rows } = await knex.raw<{ rows: Wreck[] }>(INSPECT, { cart: cartId })
  return rows[0] ?? null
}

// An orphan is told from other orders by all that the completion copies: buyer, channel, money and
// the same goods at the same prices, written after the intent was noted. Two seconds keep away from
// a completion of an equal basket that is between its two writes right now. A draft that staff made
// an order of may be equal in all that: it was written again when it became one, which an orphan never
// is, and it has no checkout. Only whether there is one is compared, since the buyer may fill in the
// form again before the basket is healed.
const INSPECT = `
with basket as (
  select c.*, k.started_at,
    (select jsonb_agg(jsonb_build_array(l.variant_id, l.quantity, l.unit_price)
        order by l.variant_id, l.quantity, l.unit_price)
       from cart_line_item l where l.cart_id = c.id and l.deleted_at is null) as goods
  from completion k join cart c on c.id = k.cart_id
  where k.cart_id = :cart and k.deleted_at is null),
linked as (
  select o.id, o.version from order_cart oc join "order" o on o.id = oc.order_id
  where oc.cart_id = :cart and oc.deleted_at is null and o.deleted_at is null),
lines as (
  select l.id, l.variant_id, i.quantity, v.manage_inventory
  from linked join order_item i on i.order_id = linked.id and i.version = linked.version and i.deleted_at is null
  join order_line_item l on l.id = i.item_id
  left join product_variant v on v.id = l.variant_id)
select
  b.completed_at is not null as completed,
  (select id from linked) as order_id,
  pc.payment_collection_id,
  exists (select 1 from order_payment_collection op join linked on linked.id = op.order_id
    where op.payment_collection_id = pc.payment_collection_id and op.deleted_at is null) as order_has_payment_link,
  exists (select 1 from payment p where p.payment_collection_id = pc.payment_collection_id
      and p.canceled_at is null and p.deleted_at is null)
    or exists (select 1 from payment_session s where s.payment_collection_id = pc.payment_collection_id
      and s.status = 'pending_authorization' and s.deleted_at is null)
    or exists (select 1 from order_summary t join linked on linked.id = t.order_id and linked.version = t.version
      where (t.totals ->> 'current_order_total')::numeric <= 0 and t.deleted_at is null) as payment_stands,
  not exists (select 1 from lines
    join product_variant_inventory_item vi on vi.variant_id = lines.variant_id and vi.deleted_at is null
    where lines.manage_inventory and coalesce((
      select sum(r.quantity) from reservation_item r where r.line_item_id = lines.id
        and r.inventory_item_id = vi.inventory_item_id and r.deleted_at is null), 0)
      < lines.quantity * vi.required_quantity) as reserved,
  exists (select 1 from seller_order so join linked on linked.id = so.order_id
    where so.live_at is not null and so.deleted_at is null) as live,
  coalesce((select jsonb_agg(o.id) from "order" o
    where o.created_at between b.started_at and now() - interval '2 seconds'
      and o.deleted_at is null and not o.is_draft_order
      and o.updated_at < o.created_at + interval '5 seconds'
      and (o.metadata -> 'checkout' is null) = (b.metadata -> 'checkout' is null)
      and o.email is not distinct from b.email
      and o.currency_code = b.currency_code
      and o.sales_channel_id is not distinct from b.sales_channel_id
      and not exists (select 1 from order_cart oc where oc.order_id = o.id and oc.deleted_at is null)
      and not exists (select 1 from seller_order so where so.order_id = o.id and so.deleted_at is null)
      and b.goods = (select jsonb_agg(jsonb_build_array(l.variant_id, i.quantity, coalesce(i.unit_price, l.unit_price))
            order by l.variant_id, i.quantity, coalesce(i.unit_price, l.unit_price))
          from order_item i join order_line_item l on l.id = i.item_id
          where i.order_id = o.id and i.version = o.version and i.deleted_at is null)), '[]') as orphans,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'amount', c.amount, 'currency_code', p.currency_code))
    from payment p join capture c on c.payment_id = p.id
    where p.payment_collection_id = pc.payment_collection_id and p.canceled_at is null
      and c.deleted_at is null
      and not exists (select 1 from order_transaction t where t.reference = 'capture'
        and t.reference_id = c.id and t.deleted_at is null)), '[]') as captures,
  coalesce((select sum(p.amount) - coalesce((select l.authorized_amount from payment_collection l
        where l.id = pc.payment_collection_id), 0)
    from payment p where p.payment_collection_id = pc.payment_collection_id
      and p.canceled_at is null and p.deleted_at is null), 0)::float8 as uncounted
from basket b
left join cart_payment_collection pc on pc.cart_id = b.id and pc.deleted_at is null`
