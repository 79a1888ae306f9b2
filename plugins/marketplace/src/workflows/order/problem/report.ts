import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import {
  isGone,
  MOST_SAID,
  PROBLEM_KEEPS_DAYS,
  type ProblemKind,
  type Said,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
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
 * the same words are not added twice. It meets moves on the row of the part. Payouts it need not meet: what it holds is read from
 * what the seller has whenever that is asked for, so a payout that does not see it yet was made before it. The seller's row is
 * left alone, for purchases wait for that one.
 *
 * @throws MedusaError NOT_FOUND for a part of another order; NOT_ALLOWED naming `status` for a part that will not be sent, or
 *   `message` after `MOST_SAID` sayings
 */
export async function reportProblem(
  knex: Knex,
  report: ProblemReport,
  now = new Date(),
): Promise<Reported> {
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const part = await takePart(trx, report)
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
      keeps_money: await keepsMoney(trx, part.id, now),
    })
    await enqueue(trx, [{ topic: PROBLEM_REPORTED, key: id }])
    return { ...answer, id, heard: true }
  })
}

interface Part {
  id: string
  display_id: string
  status: SellerOrderStatus
  seller_snapshot: { name_vi: string }
}

/** Reads a part and holds its row. */
async function takePart(
  trx: Knex.Transaction,
  { order_id, seller_order_id }: ProblemReport,
): Promise<Part> {
  const part = await trx("seller_order")
    .where({ id: seller_order_id, order_id })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .forUpdate()
    .first<Part | undefined>("id", "display_id", "status", "seller_snapshot")
  if (!part)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order id not found: ${seller_order_id.slice(0, 80)}`,
    )
  if (isGone(part.status))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `status: ${part.status}; nothing of it will be sent`,
    )
  return part
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

/** Whether a report comes in time to keep money: before the part has arrived, or soon after. */
async function keepsMoney(trx: Knex.Transaction, partId: string, now: Date): Promise<boolean> {
  const delivered = await trx("seller_order_transition")
    .where({ seller_order_id: partId, to_status: "delivered" })
    .whereNull("deleted_at")
    .first<{ at: Date } | undefined>("at")
  return !delivered || delivered.at.getTime() >= now.getTime() - PROBLEM_KEEPS_DAYS * DAY_MS
}
