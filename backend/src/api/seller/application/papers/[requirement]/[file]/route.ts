import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { readApplication } from "../../../../../../sellers/application"
import { handOn } from "../../../../../hand-on"
import { answerPaper, applications, askedRequirement, paperOf } from "../../asked"

/**
 * GET /seller/application/papers/:requirement/:file — what was sent, to those who sent it.
 * @returns 200 the file's bytes, of the type that its content has; 404 for what is not a file of this paper of theirs
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { code } = askedRequirement(req)
  const { requirements } = await readApplication(req.scope, actingMember(req).seller.id)
  const asked = requirements.find(({ requirement }) => requirement === code)
  const file = [...(asked?.files ?? []), ...(asked?.held?.files ?? [])].find(
    ({ id }) => id === req.params.file,
  )
  const sent =
    file !== undefined &&
    (await handOn(req.scope.resolve(Modules.FILE), file.id, res, () => {
      res.setHeader("content-type", file.mime ?? "application/octet-stream")
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "file: not of this paper")
}

/**
 * DELETE /seller/application/papers/:requirement/:file — takes one file out of a paper, which has to be looked at again; with
 * the last one goes what was said of until when it holds, and of a shop that was let in the paper that stands is alone again. One
 * that was verified there is not changed.
 *
 * @returns 200 `{ application }`; 404 for what no paper shows; 409 (`changed`) when it is not among its files now
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const fault = await applications(req).dropFile(paperOf(req), req.params.file ?? "")
  await answerPaper(req, res, fault)
}
