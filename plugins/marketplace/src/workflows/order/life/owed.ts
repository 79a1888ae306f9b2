import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  collectorOf,
  type HandOver,
  isGone,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
import type { Holder, PartMoney, Posting } from "../../../modules/ledger"
import { post } from "../../../modules/ledger/post"
import { nothingOf, paidFor, payment, reduction, release } from "../../../modules/ledger/postings"
import { PART_COLUMNS, partMoney, type PartRow } from "../part-money"
import { paymentOf } from "../payment"

/** A move that was made; `transition_id` names it. */
export interface MadeMove {
  id: string
  order_id: string
  from: SellerOrderStatus
  to: SellerOrderStatus
  transition_id: string
}

/** What a seller order comes to, as its row stands on this transaction. */
export async function partOf(trx: Knex.Transaction, id: string): Promise<PartMoney | null> {
  const { rows } = await trx.raw<{ rows: PartRow[] }>(
    `select ${PART_COLUMNS} from seller_order where id = ?`,
    [id],
  )
  return rows[0] ? partMoney(rows[0]) : null
}

/**
 * Posts what a move changes in what is owed, on the transaction that makes it. A part that becomes smaller or is gone gives
 * its money back, its commission with it; one that is delivered can be paid out, and the buyer's money is in somebody's
 * hands by then; of one that comes back afterwards the buyer is owed it, until staff have looked at the goods.
 *
 * @param before what the part came to before the move
 */
export async function postMove(
  trx: Knex.Transaction,
  move: MadeMove,
  before: PartMoney,
): Promise<void> {
  await post(trx, await postingsOf(trx, move, before))
}

async function postingsOf(
  trx: Knex.Transaction,
  { id, order_id, from, to, transition_id }: MadeMove,
  before: PartMoney,
): Promise<Posting[]> {
  if (isGone(to)) return [reduction(before, nothingOf(before), "pending", transition_id)]
  if (to === "returned") {
    const account = from === "delivered" ? "available" : "pending"
    const back = reduction(before, nothingOf(before), account, transition_id)
    // Its seller said that the cash came, and then that the goods did: the buyer is owed it.
    return from === "handed_over" && (await cashOf(trx, id))?.cash_received_at
      ? [back, payment(before, "seller", paidFor(before), transition_id)]
      : [back]
  }
  if (to === "delivered") {
    const holder = await holderOf(trx, id, order_id)
    if (holder === "seller" && paidFor(before) > 0) await awaitCash(trx, id)
    return [release(before), payment(before, holder, paidFor(before), transition_id)]
  }
  const after = await partOf(trx, id)
  return after ? [reduction(before, after, "pending", transition_id)] : []
}

/**
 * In whose hands the buyer's money is when a parcel has arrived: at the door it goes to whoever brings it. To a carrier only
 * when one is named, and hands it to the platform: where nothing is known, the seller is not paid what he may hold already.
 */
async function holderOf(trx: Knex.Transaction, id: string, orderId: string): Promise<Holder> {
  const payments = await paymentOf(trx, [orderId])
  if (payments.get(orderId) !== "due_on_delivery") return "platform"
  const said = await cashOf(trx, id)
  return said?.cash_received_at ? "seller" : collectorOf(said?.hand_over)
}

type SaidOfCash = { hand_over: Partial<HandOver> | null; cash_received_at: Date | null }

const cashOf = (trx: Knex.Transaction, id: string): Promise<SaidOfCash | undefined> =>
  trx("seller_order").where({ id }).first("hand_over", "cash_received_at")

/** Its seller answers for the cash from now on, and is asked until he says that it came. */
const awaitCash = (trx: Knex.Transaction, id: string): Promise<number> =>
  trx("seller_order")
    .where({ id })
    .whereNull("cash_received_at")
    .update({ cash_awaited_at: trx.fn.now() })
