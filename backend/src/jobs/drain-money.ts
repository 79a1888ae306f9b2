import type { MedusaContainer } from "@medusajs/framework/types"
import { deliver } from "../outbox/worker"

/** Once a second: money that follows its order, and what Stripe tells; a lane of its own, since Stripe may be slow. */
export default async function drainMoney(container: MedusaContainer): Promise<void> {
  await deliver(container, "money")
}

export const config = { name: "drain-money", schedule: { interval: 1_000 } }
