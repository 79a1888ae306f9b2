import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileCompletions } from "@ocop/marketplace/workflows"
import { orderTerms } from "../orders/terms"

/** Once a minute: completions that a killed process left half-done become an order or an open basket. */
export default async function reconcile(container: MedusaContainer): Promise<void> {
  await reconcileCompletions(container, orderTerms)
}

export const config = { name: "reconcile-completions", schedule: "* * * * *" }
