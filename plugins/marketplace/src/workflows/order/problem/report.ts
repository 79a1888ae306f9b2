import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { PAID_OUT_AFTER } from "../../../modules/ledger/parts"
import {
  MOST_SAID,
  PROBLEM_KEEPS_DAYS,
  type ProblemKind,
  type Said,
} from "../../../modules/seller-order"
import { balanceOf, freeOfPart } from "../../settlement/balance"
import { PROBLEM_REPORTED } from "./topics"

/** What a shopper says is wrong with a part of an order. */
export interface ProblemReport {
  order_id: string
  seller_order_id: string
  kind: ProblemKind
  /** In the shopper's words. */
  message: string
}

/** The report as it stands; `heard` is false when the same was said before. */
export interface Reported {
  id: string
  display_id: string
  seller_name: string
  heard: boolean
}

const DAY_MS = 86_400_000

/**
 * Keeps what a shopper reports of a part. One report of a part is open at a time: what is said while it is, is added to it, and
 * the same words are not added twice. It meets payouts on the row of the seller: a payout made first took its money, of which
 * the report keeps note, and one that comes later finds the money waiting. It meets moves on the row of the part.
 *
 * @throws MedusaError NOT_FOUND for a part of another order; NOT_ALLOWED naming `message` after `MOST_SAID` sayings
 */
export async function reportProblem(
  knex: Knex,
  report: ProblemReport,
  now = new Date(),
): Promise<Reported> {
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const part = await findPart(trx, report)
    await trx("seller").where({ id: part.seller_id }).forUpdate().first("id")
    await trx("seller_order").where({ id: part.id }).forUpdate().first("id")
    const said: Said = { at: now.toISOString(), kind: report.kind, message: report.message }
    const open = await trx("seller_order_problem")
      .where({ seller_order_id: part.id })
      .whereNull("closed_at")
      .forUpdate()
      .first<{ id: string; said: Said[] } | undefined>("id", "said")
    const answer = { display_id: part.display_id, seller_name: part.seller_snapshot.name_vi }
    if (open) return { ...answer, id: open.id, heard: await addTo(trx, open, said) }
    const id = generateEntityId(undefined, "soprob")
    await trx("seller_order_problem").insert({
      id,
      seller_order_id: part.id,
      said: JSON.stringify([said]),
      reported_at: now,
      ...(await moneyOf(trx, part, now)),
    })
    await enqueue(trx, [{ topic: PROBLEM_REPORTED, key: id }])
    return { ...answer, id, heard: true }
  })
}

interface Part {
  id: string
  display_id: string
  seller_id: string
  seller_snapshot: { name_vi: string }
}

async function findPart(
  trx: Knex.Transaction,
  { order_id, seller_order_id }: ProblemReport,
): Promise<Part> {
  const part = await trx("seller_order")
    .where({ id: seller_order_id, order_id })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .first<Part | undefined>("id", "display_id", "seller_id", "seller_snapshot")
  if (part) return part
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Order id not found: ${seller_order_id.slice(0, 80)}`,
  )
}

/** @returns whether it was new */
async function addTo(
  trx: Knex.Transaction,
  { id, said }: { id: string; said: readonly Said[] },
  more: Said,
): Promise<boolean> {
  if (said.some(({ kind, message }) => kind === more.kind && message === more.message)) return false
  if (said.length >= MOST_SAID)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `message: ${MOST_SAID} were kept already; the platform's staff will call`,
    )
  await trx("seller_order_problem")
    .where({ id })
    .update({ said: JSON.stringify([...said, more]) })
  return true
}

/**
 * Whether the money of a part still waits for its report, and how much of it is gone by then. Gone is what is missing of it from
 * what could be paid out, as far as payouts since it was released explain that, and no other open report does: what is missing
 * besides is a debt, and stays one.
 */
async function moneyOf(
  trx: Knex.Transaction,
  { id, seller_id }: Part,
  now: Date,
): Promise<{ keeps_money: boolean; paid_out: number }> {
  const delivered = await trx("seller_order_transition")
    .where({ seller_order_id: id, to_status: "delivered" })
    .whereNull("deleted_at")
    .first<{ at: Date } | undefined>("at")
  if (!delivered) return { keeps_money: true, paid_out: 0 }
  const since = new Date(now.getTime() - PROBLEM_KEEPS_DAYS * DAY_MS)
  if (delivered.at < since) return { keeps_money: false, paid_out: 0 }
  const { available } = await balanceOf(trx, seller_id, now)
  const free = await freeOfPart(trx, seller_id, id, now)
  const missing = free - Math.max(available, 0)
  if (missing <= 0) return { keeps_money: true, paid_out: 0 }
  const { rows } = await trx.raw<{ rows: { amount: string }[] }>(PAID_OUT_AFTER, {
    seller: seller_id,
    key: `release:${id}`,
  })
  const explained = Number(rows[0]?.amount ?? 0) - (await goneOfOthers(trx, seller_id))
  return { keeps_money: true, paid_out: Math.max(Math.min(missing, explained), 0) }
}

/** What open reports of a seller's other parts have noted as paid out. */
async function goneOfOthers(trx: Knex.Transaction, sellerId: string): Promise<number> {
  const [row] = await trx("seller_order_problem as p")
    .join("seller_order as s", "s.id", "p.seller_order_id")
    .where({ "s.seller_id": sellerId })
    .whereNull("p.closed_at")
    .sum<{ sum: string | null }[]>("p.paid_out")
  return Number(row?.sum ?? 0)
}
