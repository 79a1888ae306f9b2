import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { type ApplicationView, isLetIn, readApplication } from "../../../sellers/application"

/**
 * Who applies says what they like; of a shop that was let in, only what is due of it, or was never said. Papers are handed in whenever
 * there is a newer one, and the bank account has a screen of its own, with its day of waiting.
 *
 * @throws FORBIDDEN (`not_due`) naming the field
 */
export async function mustBeDue(
  req: MedusaRequest,
  field: "step" | "requirement",
  isAsked: (application: ApplicationView) => boolean,
): Promise<void> {
  const { seller } = actingMember(req)
  if (!isLetIn(seller)) return
  if (!isAsked(await readApplication(req.scope, seller.id)))
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `${field}: nothing of it is asked of this shop now`,
      "not_due",
    )
}
