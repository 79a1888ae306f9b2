import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Mover, SellerOrderStatus } from "../../../modules/seller-order"

/** Who acts: `id` of the member, customer or user. */
export interface Actor {
  type: Mover
  id: string | null
}

/** One move, to be kept for good. */
export interface Transition {
  seller_order_id: string
  from: SellerOrderStatus
  to: SellerOrderStatus
  actor: Actor
  reason: string | null
  note: string | null
}

/** Writes moves down, on the transaction that makes them; what stands already stays as it is. */
export async function keepTransitions(
  trx: Knex.Transaction,
  transitions: readonly Transition[],
): Promise<void> {
  if (transitions.length === 0) return
  const rows = transitions.map(({ from, to, actor, ...rest }) => ({
    ...rest,
    id: generateEntityId(undefined, "sotr"),
    from_status: from,
    to_status: to,
    actor_type: actor.type,
    actor_id: actor.id,
  }))
  await trx("seller_order_transition")
    .insert(rows)
    .onConflict(trx.raw("(seller_order_id, to_status) where deleted_at is null"))
    .ignore()
}

/** Forgets a move that never was: of an order whose own cancellation failed after its parts had followed. */
export async function takeBack(
  trx: Knex.Transaction,
  sellerOrderId: string,
  to: SellerOrderStatus,
): Promise<void> {
  // Heard by the trigger that keeps the table, for this row and until the end of this transaction.
  await trx.raw("select set_config('ocop.takes_move_back', ?, true)", [sellerOrderId])
  await trx("seller_order_transition")
    .where({ seller_order_id: sellerOrderId, to_status: to })
    .delete()
  await trx.raw("select set_config('ocop.takes_move_back', '', true)")
}
