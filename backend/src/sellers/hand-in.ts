import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { moveSellerWorkflow } from "@ocop/marketplace/workflows"
import { readApplication } from "./application"

/**
 * Hands an application in; the platform's staff read it from then on.
 *
 * @throws NOT_ALLOWED (`incomplete`) naming the steps and requirements that are missing, or naming status
 */
export async function handIn(
  container: MedusaContainer,
  { seller_id, member_id }: { seller_id: string; member_id: string },
): Promise<void> {
  const { missing } = await readApplication(container, seller_id)
  if (missing.length > 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `application: missing ${missing.join(", ")}`,
      "incomplete",
    )
  await moveSellerWorkflow(container).run({
    input: { id: seller_id, to: "reviewing", actor: { type: "seller_member", id: member_id } },
  })
}
