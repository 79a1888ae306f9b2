import type { MedusaContainer } from "@medusajs/framework/types"
import { deliver } from "../outbox/worker"

/** Once a second: what sellers did to their parts of an order, done to Medusa's order. */
export default async function drainOrders(container: MedusaContainer): Promise<void> {
  await deliver(container, "orders")
}

export const config = { name: "drain-orders", schedule: { interval: 1_000 } }
