import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A part of an order that has left its seller: its goods are with a carrier, with the buyer, or on their way back. */
const ON_ITS_WAY = ["handed_over", "delivered", "returned"]

/**
 * Why an order cannot be cancelled now; null when it can. Asked before Medusa's workflow, which gives the money back first
 * and finds out afterwards that somebody is editing the order, and which knows of no parcel that its own fulfilments have
 * not caught up with. The caller holds the lock of the order.
 */
export async function barToCancel(knex: Knex, orderId: string): Promise<string | null> {
  const parts = await knex("seller_order")
    .where({ order_id: orderId })
    .whereIn("status", ON_ITS_WAY)
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .orderBy("display_id")
    .pluck<string[]>("display_id")
  if (parts.length > 0)
    return `status: ${parts.join(", ")} was handed over already; cancel the other parts by themselves, and give money back for what returns`
  const change = await knex("order_change")
    .where({ order_id: orderId })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id")
  return change ? "order_change: the order is being edited; confirm or discard that first" : null
}
