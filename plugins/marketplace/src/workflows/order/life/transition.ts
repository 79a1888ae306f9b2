import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Mover, SellerOrderStatus } from "../../../modules/seller-order"

/** Who acts: `id` of the member, customer, user or officer. */
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

/**
 * Writes moves down, on the transaction that makes them; what stands already stays as it is.
 * @returns their ids, in the order given
 */
export async function keepTransitions(
  trx: Knex.Transaction,
  transitions: readonly Transition[],
): Promise<string[]> {
  if (transitions.length === 0) return []
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
  return rows.map(({ id }) => id)
}

/**
 * Forgets a move that never was: of an order whose own cancellation failed after its parts had followed.
 * @returns its id, if it was made
 */
export async function takeBack(
  trx: Knex.Transaction,
  sellerOrderId: string,
  to: SellerOrderStatus,
): Promise<string | undefined> {
  // Heard by the trigger that keeps the table, for this row and until the end of this transaction.
  await trx.raw("select set_config('ocop.takes_move_back', ?, true)", [sellerOrderId])
  const [gone] = await trx("seller_order_transition")
    .where({ seller_order_id: sellerOrderId, to_status: to })
    .delete("id")
  await trx.raw("select set_config('ocop.takes_move_back', '', true)")
  return (gone as { id: string } | undefined)?.id
}
