import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { GONE, type SellerOrderStatus } from "../../modules/seller-order"
import { post } from "../../modules/ledger/post"
import { sale } from "../../modules/ledger/postings"
import { type MadeMove, partOf, postMove } from "./life/owed"

/** Seller orders read at a time. */
const PAGE = 500

/** Moves that change what is owed of a part that was not given up. */
const POSTED_MOVES = ["delivered", "returned"] as const satisfies SellerOrderStatus[]

/**
 * Posts seller orders that stood before there was a ledger, with what is known of them: as they are written today, and where
 * their money is today. One that was given up, or came back before it was delivered, is owed nothing. What is posted stays;
 * safe to repeat, and to begin again.
 *
 * @returns how many were posted
 */
export async function postOrdersBeforeLedger(knex: Knex): Promise<number> {
  let posted = 0
  for (let after = ""; ;) {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(UNPOSTED, {
      after,
      gone: [...GONE],
      page: PAGE,
    })
    for (const { id } of rows) if (await knex.transaction((trx) => postOne(trx, id))) posted += 1
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return posted
    after = last.id
  }
}

const UNPOSTED = `
select s.id from seller_order s
where s.id > :after and s.live_at is not null and s.deleted_at is null and not (s.status = any(:gone))
  and (s.status <> 'returned' or exists (select from seller_order_transition t
    where t.seller_order_id = s.id and t.to_status = 'delivered' and t.deleted_at is null))
  and not exists (select from ledger_posting p where p.key = 'sale:' || s.id)
order by s.id limit :page`

/** @returns false when it was given up or posted meanwhile */
async function postOne(trx: Knex.Transaction, id: string): Promise<boolean> {
  await trx.raw("select from seller_order where id = ? for update", [id])
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `${UNPOSTED.replace("s.id > :after", "s.id = :after")}`,
    { after: id, gone: [...GONE], page: 1 },
  )
  const part = rows.length > 0 && (await partOf(trx, id))
  if (!part) return false
  await post(trx, [sale(part)])
  for (const move of await unpostedMoves(trx, id)) await postMove(trx, { id, ...move }, part)
  return true
}

/** Moves of before that were never posted, in order; of an order from before moves were kept, the one that it shows. */
async function unpostedMoves(trx: Knex.Transaction, id: string): Promise<Omit<MadeMove, "id">[]> {
  const { rows } = await trx.raw<{ rows: Omit<MadeMove, "id">[] }>(MOVES, {
    id,
    moves: [...POSTED_MOVES],
  })
  return rows
}

const MOVES = `
select s.order_id, coalesce(t.from_status, 'handed_over') as "from", coalesce(t.to_status, s.status) as "to",
  coalesce(t.id, 'before') as transition_id
from seller_order s
left join seller_order_transition t on t.seller_order_id = s.id and t.to_status = any(:moves) and t.deleted_at is null
where s.id = :id and (t.id is not null or s.status = 'delivered')
  and not exists (select from ledger_posting p
    where p.key in ('payment:' || s.id || ':' || t.id, 'reduction:' || s.id || ':' || t.id))
order by t.at`
