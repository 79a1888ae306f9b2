import { enqueue } from "@ocop/kit/outbox"
import { post } from "../../modules/ledger/post"
import { sale } from "../../modules/ledger/postings"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isGone } from "../../modules/seller-order"
import { PART_COLUMNS, partMoney, type PartRow } from "./part-money"

/** Outbox topic of an order that stands; key is the order's id, payload `{order_id, seller_order_ids}`. */
export const ORDER_LIVE = "order.live"
/** Outbox topic of an order whose money has to follow: it came to stand, or was cancelled. Key is the order's id. */
export const ORDER_MONEY = "order.money"
/** Outbox topic of each of its seller orders; key is the seller order's id, payload `{order_id}`. */
export const SELLER_ORDER_LIVE = "seller_order.live"

/**
 * Declares an order live: sellers see it, and outbox messages tell everybody who must act (one for
 * the order, one for each seller), in the same transaction, in which the ledger says what each is owed. The completion's
 * intent is done with.
 * Safe to repeat: the messages are written once.
 *
 * Call it only when the payment stands: after the completion ended, or after the reconciler looked.
 */
export async function orderIsLive(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: PartRow[] }>(
      `with done as (
         delete from completion where cart_id in (
           select cart_id from order_cart where order_id = ? and deleted_at is null))
       update seller_order set live_at = now(), updated_at = now()
        where order_id = ? and live_at is null and deleted_at is null
       returning ${PART_COLUMNS}`,
      [orderId, orderId],
    )
    if (rows.length === 0) return
    await post(
      trx,
      // One that was cancelled before it stood is owed nothing.
      rows.filter(({ status }) => !isGone(status)).map((row) => sale(partMoney(row))),
    )
    const seller_order_ids = rows.map((row) => row.id).sort()
    await enqueue(trx, [
      { topic: ORDER_LIVE, key: orderId, payload: { order_id: orderId, seller_order_ids } },
      { topic: ORDER_MONEY, key: orderId },
      ...seller_order_ids.map((id) => ({
        topic: SELLER_ORDER_LIVE,
        key: id,
        payload: { order_id: orderId },
      })),
    ])
  })
}
