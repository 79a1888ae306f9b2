import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type PaperFault,
  REQUIREMENTS,
  type Requirement,
} from "@ocop/marketplace/modules/seller-application"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { isLetIn, readApplication } from "../../../../sellers/application"
import { changed } from "../../../changed"
import { refuse } from "../../../refuse"

/**
 * What a paper shows, by the route's `:requirement`.
 * @throws NOT_FOUND for what no paper shows
 */
export function askedRequirement(req: MedusaRequest): Requirement {
  const requirement = REQUIREMENTS.find(
    ({ code, proof }) => code === req.params.requirement && proof === "document",
  )
  if (!requirement)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "requirement: no paper shows this")
  return requirement
}

export const applications = (req: MedusaRequest): ApplicationModuleService =>
  req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE)

/** Whose paper it is, and who changes it. */
export function paperOf(req: MedusaRequest) {
  const { id, seller } = actingMember(req)
  return {
    seller_id: seller.id,
    requirement: askedRequirement(req).code,
    keeps: isLetIn(seller),
    actor: { type: SELLER_MEMBER, id },
  }
}

/** What was said of until when a paper holds; a day where one is said, whatever else. */
export const termOf = ({
  valid_until,
  endless,
}: {
  valid_until?: string | null
  endless?: boolean
}) =>
  valid_until || endless
    ? { valid_until: valid_until ?? null, endless: !valid_until && Boolean(endless) }
    : undefined

const REFUSALS = {
  full: { field: "file", code: "paper_full" },
  no_term: { field: "valid_until", code: "required" },
} as const satisfies Record<Exclude<PaperFault, "changed">, Refusal>

/** Answers with the application, or why nothing was changed: 400, or 409 naming files when they are others by now. */
export async function answerPaper(
  req: MedusaRequest,
  res: MedusaResponse,
  fault: PaperFault | null,
): Promise<void> {
  if (fault === "changed") changed(res, "files", "they are not those of this paper now")
  else if (fault) refuse(req, res, [REFUSALS[fault]])
  else res.json({ application: await readApplication(req.scope, actingMember(req).seller.id) })
}
