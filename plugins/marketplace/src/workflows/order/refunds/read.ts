import { type Currency, currencyOf, units } from "@ocop/kit/dollars"
import { dong } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isGone, type SellerOrderStatus } from "../../../modules/seller-order"
import type { Charged } from "../charge"
import type { PaidPart } from "./shares"

/** A part that money may have been given back for, with what it comes to in đồng. */
export type RefundablePart = PaidPart & { seller_id: string; dong: number }

/** An order's money and parts, in the smallest unit of what the buyer pays in. */
export interface PaidOrder {
  captured: number
  refunded: number
  parts: RefundablePart[]
}

interface Row {
  id: string
  seller_id: string
  status: SellerOrderStatus
  total: string
  charged: Charged | null
  was_paid: boolean
  received: string
}

/**
 * Reads what there is to know of an order's refunds; holds its parts until the transaction ends, so that no move is made
 * meanwhile.
 */
export async function readPaidOrder(trx: Knex.Transaction, orderId: string): Promise<PaidOrder> {
  const { rows } = await trx.raw<{ rows: Row[] }>(PARTS, { order: orderId })
  const { rows: sums } = await trx.raw<{
    rows: { currency_code: string; captured: string; refunded: string }[]
  }>(MONEY, { order: orderId })
  const [money] = sums
  if (!money) return { captured: 0, refunded: 0, parts: [] }
  const currency = currencyOf(money.currency_code)
  return {
    captured: units(money.captured, currency),
    refunded: units(money.refunded, currency),
    parts: rows.map((row) => partOf(row, currency)),
  }
}

function partOf(row: Row, currency: Currency): RefundablePart {
  const { id, seller_id, charged } = row
  const owed = dong(row.total)
  return {
    id,
    seller_id,
    standing: standingOf(row),
    value: charged?.total ?? owed,
    received: units(row.received, currency),
    dong: owed,
  }
}

/** One that came back before it was delivered was given up: nobody had the money for it, unless its seller said that he has. */
function standingOf({ status, was_paid }: Row): PaidPart["standing"] {
  if (status === "returned") return was_paid ? "back" : "gone"
  return isGone(status) ? "gone" : "sold"
}

const PARTS = `
select s.id, s.seller_id, s.status, s.total, s.charged,
  s.cash_received_at is not null or exists (select from seller_order_transition t
    where t.seller_order_id = s.id and t.to_status = 'delivered' and t.deleted_at is null) as was_paid,
  coalesce((select sum(i.return_received_quantity * coalesce(i.unit_price, li.unit_price))
    from seller_order_line l
    join "order" o on o.id = s.order_id
    join order_item i on i.item_id = l.line_item_id and i.order_id = o.id and i.version = o.version and i.deleted_at is null
    join order_line_item li on li.id = i.item_id
    where l.seller_order_id = s.id and l.deleted_at is null), 0) as received
from seller_order s
where s.order_id = :order and s.live_at is not null and s.deleted_at is null
order by s.id for update of s`

/**
 * Whether a row of `refund` is counted, in SQL: one that is being made may still fail, and is gone then, so it is counted a
 * moment later.
 */
export const COUNTED = "deleted_at is null and created_at < now() - interval '1 minute'"

const MONEY = `
select max(p.currency_code) as currency_code, coalesce(sum(c.captured), 0) as captured,
  coalesce(sum(r.refunded), 0) as refunded
from order_payment_collection op
join payment p on p.payment_collection_id = op.payment_collection_id and p.deleted_at is null
cross join lateral (select sum(amount) as captured from capture
  where payment_id = p.id and deleted_at is null) c
cross join lateral (select sum(amount) as refunded from refund
  where payment_id = p.id and ${COUNTED}) r
where op.order_id = :order and op.deleted_at is null
having max(p.currency_code) is not null`
