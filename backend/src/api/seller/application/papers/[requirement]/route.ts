import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { actingMember, SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  REQUIREMENTS,
} from "@ocop/marketplace/modules/seller-application"
import { type Refusal, refusalsOf } from "@ocop/vietnam/checkout/index"
import { readApplication } from "../../../../../sellers/application"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { refuse } from "../../../../refuse"
import { paperQuery } from "../../validators"

/**
 * PUT /seller/application/papers/:requirement?valid_until=2027-01-31 — a paper, as a photo (JPEG, PNG, WebP) or a PDF, as the
 * request's body; at most 10 MiB. Seen by the applicant's own people and the platform's staff alone. One sent before is
 * replaced, and has to be looked at again.
 *
 * @returns 200 `{ application }`; 400 naming file or valid_until in the reader's language; 404 for what no paper shows
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const acting = actingMember(req)
  const requirement = REQUIREMENTS.find(
    ({ code, proof }) => code === req.params.requirement && proof === "document",
  )
  if (!requirement)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "requirement: no paper shows this")
  const query = paperQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const { valid_until } = query.data
  if (requirement.expires && !valid_until) {
    refuse(req, res, [{ field: "valid_until", code: "required" }])
    return
  }
  const bytes = await readPaper(req)
  const kind = bytes ? kindOf(bytes) : undefined
  if (!bytes || !kind) {
    const wrong: Refusal = { field: "file", code: bytes ? "paper" : "too_large" }
    refuse(req, res, [wrong])
    return
  }
  const file = await req.scope.resolve(Modules.FILE).createFiles({
    filename: `${requirement.code}.${kind.ending}`,
    mimeType: kind.mime,
    content: bytes.toString("base64"),
    access: "private",
  })
  await req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE).show({
    seller_id: acting.seller.id,
    requirement: requirement.code,
    state: "given",
    file: file.id,
    valid_until: valid_until ?? null,
    actor: { type: SELLER_MEMBER, id: acting.id },
  })
  res.json({ application: await readApplication(req.scope, acting.seller.id) })
}
