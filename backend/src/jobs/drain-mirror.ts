import type { MedusaContainer } from "@medusajs/framework/types"
import { searchMirror } from "@ocop/search/providers/resilient"
import { deliver } from "../outbox/worker"

/** Sends the second search engine what changed, once a second. */
export default async function drainMirror(container: MedusaContainer): Promise<void> {
  if (searchMirror()) await deliver(container, "mirror")
}

export const config = { name: "drain-mirror", schedule: { interval: 1_000 } }
