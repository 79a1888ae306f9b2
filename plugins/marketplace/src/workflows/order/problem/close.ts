import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProblemOutcome } from "../../../modules/seller-order"
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
 * Closes the open report of a part, with its audit entry, and the shopper is told: its money waits for it no longer. It moves none; what goes back to the
 * buyer is given back before.
 *
 * @throws MedusaError NOT_FOUND for a part that has none; NOT_ALLOWED naming `problem` when it was closed before, `read` when the
 *   shopper has said more than that
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
