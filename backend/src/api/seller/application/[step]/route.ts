import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import {
  APPLICATION_MODULE,
  APPLICATION_STEPS,
  type ApplicationModuleService,
} from "@ocop/marketplace/modules/seller-application"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { readApplication } from "../../../../sellers/application"
import { placeRefusals } from "../../../../sellers/places"
import { refuse } from "../../../refuse"
import { mustBeDue } from "../must-be-due"
import { STEP_BODIES } from "../validators"

/**
 * PUT /seller/application/:step — saves one step, whole, while the application is with the applicant, or of a shop that was let
 * in when what is looked up of it is due; the others stay as they are. `:step` is one of business, tax, representative, identity, bank, pickup; what each holds is in `STEP_BODIES`.
 *
 * @returns 200 `{ application }` as GET; 400 naming the fields in the reader's language; 403 (`not_due`) of a shop that was let in, for
 *   what is not due of it or is its bank account; 404 for a step there is none of
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, seller } = actingMember(req)
  const step = APPLICATION_STEPS.find((one) => one === req.params.step)
  if (!step) throw new MedusaError(MedusaError.Types.NOT_FOUND, "step: there is no such step")
  await mustBeDue(req, "step", ({ due }) => step !== "bank" && due.some((one) => one.step === step))
  const body = STEP_BODIES[step].safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const facts: Record<string, unknown> = body.data
  const misplaced = await placeRefusals(req.scope, facts)
  if (misplaced.length > 0) {
    refuse(req, res, misplaced)
    return
  }
  await req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE).saveStep({
    seller_id: seller.id,
    step,
    facts,
    actor: { type: SELLER_MEMBER, id },
  })
  res.json({ application: await readApplication(req.scope, seller.id) })
}
