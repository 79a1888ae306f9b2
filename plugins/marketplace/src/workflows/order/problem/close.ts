import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import {
  isToCome,
  NOT_SENT,
  type ProblemOutcome,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
import { auditedAs } from "../audited"
import type { Actor } from "../life/transition"
import { PROBLEM_CLOSED } from "./topics"

/** What came of the open report of a part, by the platform's staff. */
export interface ProblemClosing {
  seller_order_id: string
  outcome: ProblemOutcome
  note: string
  /** How many of the shopper's sayings were read. */
  read: number
  /** Of the platform's user. */
  actor_id: string
}

/**
 * Closes the open report of a part, with its audit entry, and the shopper is told: no money waits for it any longer. It moves
 * none; what goes back to the buyer is given back before. Of a parcel that is still to come nothing is given back, lost or not,
 * before it is written down as returned or cancelled: time would call it delivered, and its seller be paid.
 *
 * @throws MedusaError NOT_FOUND for a part that has none; NOT_ALLOWED naming `problem` when it was closed before, `read` when the
 *   shopper has said more than that, `outcome` for money given back of a parcel that is still to come
 */
export async function closeProblem(knex: Knex, closing: ProblemClosing): Promise<void> {
  const { seller_order_id, outcome, note, read, actor_id } = closing
  await knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const latest = await trx("seller_order_problem")
      .where({ seller_order_id })
      .orderBy("reported_at", "desc")
      .forUpdate()
      .first<{ id: string; said: unknown[]; closed_at: Date | null } | undefined>(
        "id",
        "said",
        "closed_at",
      )
    if (!latest)
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `id: no problem of an order ${seller_order_id.slice(0, 80)} was reported`,
      )
    if (latest.closed_at)
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "problem: it was closed before")
    if (latest.said.length !== read)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "read: the shopper has said more since; read it first",
      )
    if (outcome === "refunded") await assertCame(trx, seller_order_id)
    await trx("seller_order_problem")
      .where({ id: latest.id })
      .update({ closed_at: trx.fn.now(), closed_by: actor_id, outcome, note })
    await record(trx, [
      {
        actor: { type: "user", id: actor_id },
        action: "seller_order.problem_closed",
        subject: { type: "seller_order", id: seller_order_id },
        after: { outcome },
        reason: note,
      },
    ])
    await enqueue(trx, [{ topic: PROBLEM_CLOSED, key: latest.id }])
  })
}

/** No lock: a part never comes again, and one that is cancelled meanwhile closes the report itself. */
async function assertCame(trx: Knex.Transaction, id: string): Promise<void> {
  const part = await trx("seller_order")
    .where({ id })
    .first<{ status: SellerOrderStatus } | undefined>("status")
  if (part && isToCome(part.status))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `outcome: the parcel is ${part.status} and still counts as to come; record the parcel as returned first, or cancel it`,
    )
}

/**
 * Closes what is open of parts that will not be sent, on the transaction that says so, with its audit entries: there is nothing
 * to look into any more. Nobody is written to of it; that the part is not sent, they are told already.
 *
 * @param move who moved the parts, and to which status
 */
export async function closeNotSent(
  trx: Knex.Transaction,
  ids: readonly string[],
  move: { actor: Actor; status: SellerOrderStatus },
): Promise<void> {
  const { actor, status } = move
  const closed = await trx("seller_order_problem")
    .whereIn("seller_order_id", [...ids])
    .whereNull("closed_at")
    .update({
      closed_at: trx.fn.now(),
      closed_by: actor.id ?? actor.type,
      outcome: NOT_SENT,
      note: status,
    })
    .returning<{ seller_order_id: string }[]>("seller_order_id")
  await record(
    trx,
    closed.map(({ seller_order_id }) => ({
      actor: auditedAs(actor),
      action: "seller_order.problem_closed",
      subject: { type: "seller_order", id: seller_order_id },
      after: { outcome: NOT_SENT, status },
    })),
  )
}

/** Opens again what `closeNotSent` closed of parts that are to be sent after all. */
export async function reopenNotSent(trx: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await trx("seller_order_problem")
    .whereIn("seller_order_id", [...ids])
    .where({ outcome: NOT_SENT })
    .update({ closed_at: null, closed_by: null, outcome: null, note: null })
}
