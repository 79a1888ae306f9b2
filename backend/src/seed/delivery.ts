import type { MedusaContainer } from "@medusajs/framework/types"
import { OPENING } from "@ocop/vietnam/opening"
import { loadRateCardWorkflow } from "@ocop/vietnam/workflows"

/** The delivery rates, last order days and payment terms a new shop starts with; edited ones stay. */
export async function seedDelivery(container: MedusaContainer): Promise<void> {
  await loadRateCardWorkflow(container).run({ input: OPENING })
}
