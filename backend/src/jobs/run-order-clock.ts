import type { MedusaContainer } from "@medusajs/framework/types"
import { runClock } from "@ocop/marketplace/workflows"

/** Once a minute: sellers who have not answered are reminded, those above them told, and what nobody answers expires. */
export default async function runOrderClock(container: MedusaContainer): Promise<void> {
  await runClock(container)
}

export const config = { name: "run-order-clock", schedule: "* * * * *" }
