import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type Refusal, refusalsOf } from "@ocop/vietnam/checkout/index"
import { keepPaper } from "../../../../../sellers/keep-paper"
import { kindOf, readPaper } from "../../../../../sellers/paper"
import { refuse } from "../../../../refuse"
import { arrangeBody, paperQuery } from "../../validators"
import { answerPaper, applications, askedRequirement, paperOf, termOf } from "../asked"

/**
 * POST /seller/application/papers/:requirement?valid_until=2027-01-31 — one file of a paper, its front, back or a page, behind
 * those that are there: a photo (JPEG, PNG, WebP) or a PDF, as the request's body; at most 10 MiB, 10 files and 30 MiB in all.
 * `valid_until`, or `endless=true` where the paper names no day and that is allowed, is said once of all files; `behind` is how many of its files were
 * seen there, so that a back page is not taken for a paper when its front was judged or taken out meanwhile. Seen by the
 * applicant's own people and the platform's staff alone. A changed paper has to be looked at again; a file sent twice is one.
 * Of a shop that was let in, a paper that was verified stands beside the newer one, which begins with its first file.
 *
 * @returns 200 `{ application }`; 400 naming file or valid_until in the reader's language; 404 for what no paper shows; 409 (`changed`)
 *   when nothing is there to stand behind
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const requirement = askedRequirement(req)
  const query = paperQuery.safeParse(req.query)
  if (!query.success) {
    refuse(req, res, refusalsOf(query.error))
    return
  }
  const term = termOf({ ...query.data, endless: query.data.endless === "true" })
  if (term?.endless && !requirement.may_be_endless) {
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
  const { behind } = query.data
  const fault = await keepPaper(req.scope, paperOf(req), {
    bytes,
    kind,
    requirement,
    ...(behind ? { behind } : {}),
    ...(term ? { term } : {}),
  })
  await answerPaper(req, res, fault)
}

/**
 * PUT /seller/application/papers/:requirement `{ files?, valid_until?, endless? }` — the files of a paper in another order, all
 * of them named by their ids, or until when it holds.
 *
 * @returns 200 `{ application }`; 400 naming the field in the reader's language; 404 for what no paper shows; 409 (`changed`)
 *   when these are not its files now, and nothing was changed then
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = arrangeBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const requirement = askedRequirement(req)
  const { files, ...said } = body.data
  const term = termOf(said)
  const isSaid = said.valid_until !== undefined || said.endless !== undefined
  if ((term?.endless && !requirement.may_be_endless) || (isSaid && !term && requirement.expires)) {
    refuse(req, res, [{ field: "valid_until", code: "required" }])
    return
  }
  await answerPaper(
    req,
    res,
    await applications(req).arrange(paperOf(req), {
      ...(files ? { files } : {}),
      ...(term ? { term } : {}),
    }),
  )
}
