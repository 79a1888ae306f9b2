import type { MedusaContainer } from "@medusajs/framework/types"
import { deliver } from "../outbox/worker"

/** Has the storefront's pages renewed once a second. */
export default async function drainPages(container: MedusaContainer): Promise<void> {
  await deliver(container, "pages")
}

export const config = { name: "drain-pages", schedule: { interval: 1_000 } }
