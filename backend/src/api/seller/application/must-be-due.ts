import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import type { Due } from "@ocop/marketplace/modules/seller-application"
import { isLetIn, readApplication } from "../../../sellers/application"

/**
 * Who applies says what they like; of a shop that was let in, only what is due of it is said anew. Papers are handed in whenever
 * there is a newer one, and the bank account has a screen of its own, with its day of waiting.
 *
 * @throws FORBIDDEN (`not_due`) naming the field
 */
export async function mustBeDue(
  req: MedusaRequest,
  field: "step" | "requirement",
  isMeant: (due: Due) => boolean,
): Promise<void> {
  const { seller } = actingMember(req)
  if (!isLetIn(seller)) return
  const { due } = await readApplication(req.scope, seller.id)
  if (!due.some(isMeant))
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `${field}: nothing of it is asked of this shop now`,
      "not_due",
    )
}
