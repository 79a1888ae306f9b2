import type { MedusaContainer } from "@medusajs/framework/types"
import { deliver } from "../outbox/worker"

/** Sends the outbox's letters once a second, as fast as the mail server takes them. */
export default async function drainLetters(container: MedusaContainer): Promise<void> {
  await deliver(container, "letters")
}

export const config = { name: "drain-letters", schedule: { interval: 1_000 } }
