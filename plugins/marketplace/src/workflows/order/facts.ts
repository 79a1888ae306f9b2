import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { DollarBasis } from "@ocop/kit/dollars"
import { orderIdOf, type OrderKey } from "./key"
import type { CommissionPlan } from "../../modules/commission"
import type { OrderLine } from "./split"
import { CLOSED } from "./open-sellers"
import { SOLD_OUT } from "./stock"

/** An order as it was placed. Amounts as Medusa has them in `currency_code`. */
export type OrderFacts = {
  order_id: string
  cart_id: string | null
  customer_id: string | null
  display_id: number
  currency_code: string
  placed_at: Date
  /** What the buyer owes, with credit given added back. */
  total: number
  delivery: number
  /** The same before Medusa's own promotions of delivery. */
  delivery_listed: number
  checkout: Record<string, unknown> | null
  recipient: Record<string, unknown> | null
  lines: OrderLine[]
  /** True in an order whose stock was sold twice. Certain only while `lockSold` holds. */
  sold_out: boolean
  /** Titles of goods whose seller takes no orders (any more), in an order that no seller has a part of yet; as certain. */
  closed: string[]
  /** What an order in dollars was derived from when it was placed. */
  dollars: DollarBasis | null
  /** What the platform took when it was placed; null takes nothing. */
  commission_plan: CommissionPlan | null
}

/**
 * Reads all that is needed to divide an order among its sellers with one statement, on the
 * connection of the transaction that will write. Going through modules would take a dozen
 * statements in the hottest route of the shop, and could not share the transaction.
 *
 * @throws NOT_FOUND when there is no such order
 */
export async function orderFacts(trx: Knex.Transaction, key: OrderKey): Promise<OrderFacts> {
  const order = orderIdOf(key)
  const { rows } = await trx.raw<{ rows: OrderFacts[] }>(FACTS.replace(":key", order.sql), [
    order.value,
  ])
  const facts = rows[0]
  if (!facts) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `No order for ${order.value}`)
  }
  return facts
}

/** The shop's other language, as Medusa's Translation Module names it; a product's own texts are Vietnamese. */
const ENGLISH = "en-US"

// A line of a basket speaks the language in which it was filled; sellers read Vietnamese, and the buyer may come back in
// either: so both names are taken from the product. jsonb carries numerics as JSON numbers: whole đồng survive exactly up to 9·10¹⁵.
const FACTS = `
select o.id as order_id, ${SOLD_OUT} as sold_out, ${CLOSED} as closed,
  (select oc.cart_id from order_cart oc where oc.order_id = o.id and oc.deleted_at is null) as cart_id,
  o.customer_id, o.display_id, o.currency_code, o.created_at as placed_at,
  o.metadata -> 'checkout' as checkout,
  (select c.dollars from order_cart oc join completion c on c.cart_id = oc.cart_id and c.deleted_at is null
     where oc.order_id = o.id and oc.deleted_at is null) as dollars,
  (select jsonb_build_object('id', p.id, 'rates', p.rates) from commission_plan p
     where p.valid_from <= o.created_at and p.deleted_at is null
     order by p.valid_from desc limit 1) as commission_plan,
  (select to_jsonb(a) - '{id,customer_id,created_at,updated_at,deleted_at}'::text[]
     from order_address a where a.id = o.shipping_address_id) as recipient,
  (select (s.totals ->> 'current_order_total')::float8 from order_summary s
     where s.order_id = o.id and s.version = o.version and s.deleted_at is null)
  + coalesce((select sum(c.amount) from order_credit_line c
     where c.order_id = o.id and c.deleted_at is null), 0)::float8 as total,
  coalesce((select sum(m.amount - coalesce((select sum(a.amount) from order_shipping_method_adjustment a
       where a.shipping_method_id = m.id and a.deleted_at is null), 0))
     from order_shipping os join order_shipping_method m on m.id = os.shipping_method_id
     where os.order_id = o.id and os.version = o.version and os.deleted_at is null
       and m.deleted_at is null), 0)::float8 as delivery,
  coalesce((select sum(m.amount) from order_shipping os join order_shipping_method m on m.id = os.shipping_method_id
     where os.order_id = o.id and os.version = o.version and os.deleted_at is null
       and m.deleted_at is null), 0)::float8 as delivery_listed,
  (select coalesce(jsonb_agg(jsonb_build_object(
       'line_item_id', l.id, 'product_id', l.product_id, 'variant_id', l.variant_id,
       'title', coalesce(p.title, l.product_title, l.title), 'title_en', pt.translations ->> 'title',
       'variant_title', coalesce(v.title, l.variant_title), 'variant_title_en', vt.translations ->> 'title',
       'quantity', i.quantity,
       'unit_price', coalesce(i.unit_price, l.unit_price),
       'discount', coalesce((select sum(a.amount) from order_line_item_adjustment a
          where a.item_id = l.id and a.deleted_at is null), 0),
       'promotions', coalesce((select jsonb_agg(to_jsonb(r) order by r.id) from (
          select a.promotion_id as id, max(a.code) as code, sum(a.amount)::float8 as amount from order_line_item_adjustment a
          where a.item_id = l.id and a.deleted_at is null group by a.promotion_id) r), '[]'),
       'campaigns', coalesce((select jsonb_agg(distinct pr.campaign_id) from order_line_item_adjustment a
          join promotion pr on pr.id = a.promotion_id
          where a.item_id = l.id and a.deleted_at is null and pr.campaign_id is not null), '[]'),
       'seller', case when sel.id is null then null else jsonb_build_object(
          'id', sel.id, 'handle', sel.handle, 'kind', sel.kind, 'name_vi', sel.name_vi,
          'name_en', sel.name_en, 'address', sel.address, 'tax_code', sel.tax_code,
          'province_code', sel.province_code) end
     ) order by l.id), '[]')
     from order_item i join order_line_item l on l.id = i.item_id
     left join product p on p.id = l.product_id
     left join product_variant v on v.id = l.variant_id
     left join translation pt on pt.reference = 'product' and pt.reference_id = l.product_id
       and pt.locale_code = '${ENGLISH}' and pt.deleted_at is null
     left join translation vt on vt.reference = 'product_variant' and vt.reference_id = l.variant_id
       and vt.locale_code = '${ENGLISH}' and vt.deleted_at is null
     left join listing on listing.product_id = l.product_id and listing.deleted_at is null
     left join seller sel on sel.id = listing.seller_id and sel.deleted_at is null
     where i.order_id = o.id and i.version = o.version and i.deleted_at is null) as lines
from "order" o where o.id = :key and o.deleted_at is null`
