import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import { assertMove, IllegalTransition } from "@ocop/kit/state-graph"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { MAY_MOVE_TO, type Mover, NEEDS_REASON, SELLER_GRAPH, type SellerStatus } from "./states"

/** Outbox topic of a seller whose state changed. The key is the seller's id; the payload, `SellerMoved`. */
export const SELLER_MOVED = "seller.moved"

export interface SellerMoved {
  from: SellerStatus
  to: SellerStatus
  /** As given by whoever moved it. */
  reason: string | null
}

export interface SellerMove {
  id: string
  to: SellerStatus
  /** Whose move it is. */
  actor: { type: Mover; id: string }
  /** Shown to the seller; asked for by the states in NEEDS_REASON. */
  reason?: string | null
  /**
   * Asked while the seller is held, before it moves.
   * @throws when something else stands in the way
   */
  unless?: (trx: EntityManager) => Promise<void>
}

/**
 * Moves a seller from one state to another, with its audit entry and the message that tells of it: all or nothing.
 * A seller that is there already stays as it is, and nothing is told.
 *
 * @param trx open transaction, which must commit
 * @returns whether it moved
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status; INVALID_DATA naming reason
 */
export async function moveSeller(trx: EntityManager, move: SellerMove): Promise<boolean> {
  const { id, to, actor } = move
  const reason = move.reason?.trim() || null
  const [seller] = await trx.execute<{ status: SellerStatus }[]>(
    "select status from seller where id = ? and deleted_at is null for update",
    [id],
  )
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${id.slice(0, 80)}`)
  const from = seller.status
  if (from === to) return false
  assertAllowed(from, to, actor.type)
  if (NEEDS_REASON.has(to) && !reason)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "reason: must be given")
  await move.unless?.(trx)
  await trx.execute("update seller set status = ?, updated_at = now() where id = ?", [to, id])
  await record(trx, [
    {
      actor,
      action: "seller.status",
      subject: { type: "seller", id },
      before: { status: from },
      after: { status: to },
      reason,
    },
  ])
  const payload: SellerMoved = { from, to, reason }
  await enqueue(trx, [{ topic: SELLER_MOVED, key: id, payload: { ...payload } }])
  return true
}

function assertAllowed(from: SellerStatus, to: SellerStatus, mover: Mover): void {
  try {
    assertMove(SELLER_GRAPH, from, to)
  } catch (error) {
    if (!(error instanceof IllegalTransition)) throw error
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: ${error.message}`)
  }
  if (!MAY_MOVE_TO[to].includes(mover))
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: ${to} is not yours to say`)
}
