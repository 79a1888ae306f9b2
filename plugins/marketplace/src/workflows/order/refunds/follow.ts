import { sameShare } from "@ocop/kit/dollars"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { post } from "../../../modules/ledger/post"
import { refund } from "../../../modules/ledger/postings"
import { COUNTED, readPaidOrder, type RefundablePart } from "./read"
import { givenBack } from "./shares"

/** Orders followed in one run; the next takes the next. */
const BATCH = 200

/**
 * Has the ledger follow what was given back to buyers, whoever did it and wherever: in Medusa Admin, in the bank's own pages
 * or for a part that is not sent. What there is to post is the difference between what stands and what is posted, so a
 * refund is posted once however often this runs, and is set right when the order moves on after it: money that was a gift
 * is none any more when its goods come back. One order that cannot be read does not keep the others waiting.
 */
export async function followRefunds(container: MedusaContainer): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(DUE, [BATCH])
  for (const { order_id } of rows) {
    try {
      await knex.transaction((trx) => followOrder(trx, order_id))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `ledger: the refunds of order ${order_id} could not be posted`,
          error instanceof Error ? error : undefined,
        )
    }
  }
}

async function followOrder(trx: Knex.Transaction, orderId: string): Promise<void> {
  await trx.raw("set local lock_timeout = '3s'")
  const { captured, refunded, parts } = await readPaidOrder(trx, orderId)
  const posted = await postedOf(
    trx,
    parts.map(({ id }) => id),
  )
  const shares = new Map(givenBack(captured, refunded, parts).map((one) => [one.id, one]))
  await post(
    trx,
    parts.map((part) => {
      const { owed, gift } = shares.get(part.id) ?? { owed: 0, gift: 0 }
      const before = posted.get(part.id) ?? { owed: 0, gift: 0, times: 0 }
      return refund(
        { seller_id: part.seller_id, seller_order_id: part.id },
        { owed: inDong(part, owed) - before.owed, gift: inDong(part, gift) - before.gift },
        String(before.times + 1),
      )
    }),
  )
  await trx.raw(FOLLOWED, { order: orderId })
}

/** What of a part's price in đồng is the same share of it; a gift may be more than all of it. */
const inDong = ({ dong, value }: RefundablePart, amount: number) =>
  value === dong ? amount : sameShare(dong, amount, value)

interface Posted {
  owed: number
  gift: number
  times: number
}

async function postedOf(
  trx: Knex.Transaction,
  ids: readonly string[],
): Promise<Map<string, Posted>> {
  const { rows } = await trx.raw<{
    rows: { seller_order_id: string; owed: string; gift: string; times: string }[]
  }>(POSTED, { ids: [...ids] })
  return new Map(
    rows.map(({ seller_order_id, owed, gift, times }) => [
      seller_order_id,
      { owed: Number(owed), gift: Number(gift), times: Number(times) },
    ]),
  )
}

const POSTED = `
select e.seller_order_id, coalesce(-sum(e.amount) filter (where e.account = 'buyer'), 0) as owed,
  coalesce(-sum(e.amount) filter (where e.account = 'bearer'), 0) as gift, count(distinct p.id) as times
from ledger_entry e join ledger_posting p on p.id = e.posting_id and p.event = 'refund'
where e.seller_order_id = any(:ids)
group by e.seller_order_id`

// The transaction's own time: a move that commits later than this is seen by the next run.
const FOLLOWED = `
insert into ledger_refund (refund_id, order_id, followed_at)
select r.id, op.order_id, now()
from order_payment_collection op
join payment p on p.payment_collection_id = op.payment_collection_id and p.deleted_at is null
join (select id, payment_id from refund where ${COUNTED}) r on r.payment_id = p.id
where op.order_id = :order and op.deleted_at is null
on conflict (refund_id) do update set followed_at = excluded.followed_at`

/** Days after a refund in which the order it was made of may still move. */
const MAY_MOVE_DAYS = 90

const DUE = `
select order_id from (
  select op.order_id, min(r.id) as refund_id
  from (select id, payment_id from refund where ${COUNTED}) r
  join payment p on p.id = r.payment_id and p.deleted_at is null
  join order_payment_collection op on op.payment_collection_id = p.payment_collection_id and op.deleted_at is null
  where not exists (select from ledger_refund f where f.refund_id = r.id)
  group by op.order_id
  union
  select f.order_id, min(f.refund_id)
  from ledger_refund f
  join seller_order s on s.order_id = f.order_id and s.deleted_at is null
  join seller_order_transition t on t.seller_order_id = s.id and t.at > f.followed_at and t.deleted_at is null
  where f.followed_at > now() - interval '${MAY_MOVE_DAYS} days'
  group by f.order_id) due
group by order_id order by min(refund_id) limit ?`
