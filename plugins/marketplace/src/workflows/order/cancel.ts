import { enqueue, forget } from "@ocop/kit/outbox"
import { canMove } from "@ocop/kit/state-graph"
import { reverse } from "../../modules/ledger/post"
import { reductionKey } from "../../modules/ledger/postings"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  SELLER_ORDER_GRAPH,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
} from "../../modules/seller-order"
import { ORDER_IN_LINE, SELLER_ORDER_CANCELLED } from "./life/topics"
import { partOf, postMove } from "./life/owed"
import { keepTransitions, takeBack } from "./life/transition"
import { ORDER_MONEY } from "./live"
import { closeNotSent, reopenNotSent } from "./problem/close"

/** A seller order and the status it had before. */
export type FormerStatus = { id: string; status: SellerOrderStatus }

const MAY_BE_CANCELLED = SELLER_ORDER_STATUSES.filter((status) =>
  canMove(SELLER_ORDER_GRAPH, status, "cancelled"),
)

/** Whoever cancelled the order itself, as Medusa does not say. */
const CANCELS = { type: "user", id: null } as const

/**
 * Cancels every seller's part of an order that was cancelled as a whole, by staff or because its transfer never came:
 * else a seller would pack goods that nobody pays. Sellers who saw it are told through the outbox, in the same
 * transaction. The caller holds the lock of the order, if anybody does. Safe to repeat.
 *
 * @returns what was changed, for `restoreSellerOrders`
 */
export async function cancelSellerOrders(
  container: MedusaContainer,
  orderId: string,
): Promise<FormerStatus[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: (FormerStatus & { live: boolean })[] }>(
      `with former as (
         select id, status from seller_order
          where order_id = ? and status = any(?) and deleted_at is null order by id for update)
       update seller_order s set status = 'cancelled', updated_at = now()
         from former where s.id = former.id
       returning s.id, former.status, s.live_at is not null as live`,
      [orderId, MAY_BE_CANCELLED],
    )
    const transitions = await keepTransitions(
      trx,
      rows.map(({ id, status }) => ({
        seller_order_id: id,
        from: status,
        to: "cancelled",
        actor: CANCELS,
        reason: "order_cancelled",
        note: null,
      })),
    )
    for (const [index, { id, status, live }] of rows.entries()) {
      const part = live && (await partOf(trx, id))
      const transition_id = transitions[index] ?? ""
      const move = { id, order_id: orderId, from: status, to: "cancelled", transition_id } as const
      if (part) await postMove(trx, move, part)
    }
    const gone = rows.map(({ id }) => id)
    await closeNotSent(trx, gone, { actor: CANCELS, status: "cancelled" })
    const told = rows
      .filter(({ live }) => live)
      .map(({ id }) => ({
        topic: SELLER_ORDER_CANCELLED,
        key: id,
        payload: { order_id: orderId },
      }))
    // Medusa cancels an order also when its money could not be given back, and only logs that.
    await enqueue(trx, [
      ...told,
      { topic: ORDER_MONEY, key: orderId },
      { topic: ORDER_IN_LINE, key: orderId },
    ])
    return rows.map(({ id, status }) => ({ id, status }))
  })
}

/** Takes a cancellation back, when the order's own failed after it. Safe to repeat. */
export async function restoreSellerOrders(
  container: MedusaContainer,
  former: readonly FormerStatus[],
): Promise<void> {
  if (former.length === 0) return
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { id: string }[] }>(
      `update seller_order s set status = f.status, updated_at = now()
         from jsonb_to_recordset(cast(? as jsonb)) as f(id text, status text)
        where s.id = f.id and s.status = 'cancelled' returning s.id`,
      [JSON.stringify(former)],
    )
    await reopenNotSent(
      trx,
      rows.map(({ id }) => id),
    )
    for (const { id } of rows) {
      const transition = await takeBack(trx, id, "cancelled")
      if (transition) await reverse(trx, reductionKey(id, transition))
    }
    await forget(
      trx,
      SELLER_ORDER_CANCELLED,
      former.map(({ id }) => id),
    )
  })
}
