import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { moveSellerWorkflow, type SellerInput } from "@ocop/marketplace/workflows"
import { readApplication } from "./application"

export const DECISIONS = { approve: "active", ask: "asked", reject: "rejected" } as const

export type Decision = keyof typeof DECISIONS

/**
 * What the platform's staff decide of an application that was handed in: the shop opens, or its people are told why not.
 * The public facts of the seller become those of the application.
 *
 * @throws NOT_ALLOWED naming the requirements that are not met, or the status; INVALID_DATA naming reason
 */
export async function decide(
  container: MedusaContainer,
  {
    seller_id,
    decision,
    reason,
    user_id,
  }: { seller_id: string; decision: Decision; reason?: string | null; user_id: string },
): Promise<void> {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const { status, steps, unmet } = await readApplication(container, seller_id)
  if (status !== "reviewing")
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: the seller is ${status}`)
  if (decision === "approve") {
    if (unmet.length > 0)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `requirements: not met: ${unmet.join(", ")}`,
        "unmet",
      )
    await sellers.updateSellers({
      id: seller_id,
      // Read by their schemas when they were saved.
      ...(steps.business as Partial<SellerInput>),
      ...(steps.tax as Pick<SellerInput, "tax_code">),
    })
  }
  await moveSellerWorkflow(container).run({
    input: {
      id: seller_id,
      to: DECISIONS[decision],
      reason,
      actor: { type: "user", id: user_id },
    },
  })
}
