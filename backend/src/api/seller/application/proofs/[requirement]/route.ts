import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  REQUIREMENTS,
} from "@ocop/marketplace/modules/seller-application"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readApplication } from "../../../../../sellers/application"
import { refuse } from "../../../../refuse"
import { mustBeDue } from "../../must-be-due"
import { attestBody } from "../../validators"

/**
 * POST /seller/application/proofs/:requirement `{ attested: true }` — the applicant gives their word, where that is what is
 * asked.
 *
 * @returns 200 `{ application }`; 400 naming attested; 403 (`not_due`) of a shop that was let in and gave it before;
 *   404 for what is not shown by a word
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const acting = actingMember(req)
  const body = attestBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const requirement = REQUIREMENTS.find(
    ({ code, proof }) => code === req.params.requirement && proof === "attest",
  )
  if (!requirement)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "requirement: nothing to give one's word on")
  await mustBeDue(req, "requirement", ({ requirements }) =>
    requirements.some((one) => one.requirement === requirement.code && one.standing !== "given"),
  )
  await req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE).show({
    seller_id: acting.seller.id,
    requirement: requirement.code,
    state: "given",
    actor: { type: SELLER_MEMBER, id: acting.id },
  })
  res.json({ application: await readApplication(req.scope, acting.seller.id) })
}
