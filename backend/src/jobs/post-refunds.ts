import type { MedusaContainer } from "@medusajs/framework/types"
import { followRefunds } from "@ocop/marketplace/workflows"

/** Once a minute: what was given back to buyers, also by staff and in the bank's own pages, is told to the ledger. */
export default async function postRefunds(container: MedusaContainer): Promise<void> {
  await followRefunds(container)
}

export const config = { name: "post-refunds", schedule: "* * * * *" }
