import type { MedusaContainer } from "@medusajs/framework/types"
import { deliver } from "../outbox/worker"

/** Once a second: drafts that were approved become what shoppers see. */
export default async function drainListings(container: MedusaContainer): Promise<void> {
  await deliver(container, "listings")
}

export const config = { name: "drain-listings", schedule: { interval: 1_000 } }
