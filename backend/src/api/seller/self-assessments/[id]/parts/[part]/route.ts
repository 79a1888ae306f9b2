import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { type Part, PARTS } from "@ocop/ocop/modules/self-assessment"
import { answerFaults, type Answers } from "@ocop/ocop/sheets/assess"
import type { RefusalCode, Sheet } from "@ocop/ocop/sheets/index"
import { type Refusal, refusalsOf } from "@ocop/vietnam/checkout/index"
import { assessments, sheetBehind } from "../../../../../../self-assessments/view"
import { refuse } from "../../../../../refuse"
import { answerAssessment, askedAssessment } from "../../../asked"
import { answersBody, refusalsBody } from "../../../validators"

/**
 * PUT /seller/self-assessments/:id/parts/:part — saves one part, whole, and leaves the others: of A, B and C
 * `{ revision, answers }`, the step of each criterion counted from 1, 0 for none of them; of `refusals`
 * `{ revision, refusals }`, codes of what rules the product out. `revision` is that of the part as it was read, 0 of one that
 * was never saved.
 *
 * @returns 200 `{ assessment }`; 400 naming the fields in the reader's language; 404 naming id or part; 409 (`changed`) with
 *   the assessment as it stands when somebody saved this part meanwhile: nothing is written over
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const own = askedAssessment(req)
  const sheet = sheetBehind(await assessments(req.scope).read(own))
  const part = PARTS.find((one) => one === req.params.part)
  if (!part) throw new MedusaError(MedusaError.Types.NOT_FOUND, "part: there is no such part")
  const read = readPart(sheet, part, req.body ?? {})
  if ("wrong" in read) {
    refuse(req, res, read.wrong)
    return
  }
  const saved = await assessments(req.scope).write(own, part, read.revision, read)
  await answerAssessment(req, res, saved ? undefined : part)
}

type Written = { revision: number; answers?: Answers; refusals?: RefusalCode[] }

function readPart(sheet: Sheet, part: Part, body: unknown): Written | { wrong: Refusal[] } {
  if (part === "refusals") {
    const said = refusalsBody.safeParse(body)
    if (!said.success) return { wrong: refusalsOf(said.error) }
    const unknown = said.data.refusals.findIndex((code) => !isAsked(sheet, code))
    if (unknown >= 0) return { wrong: [{ field: `refusals.${unknown}`, code: "invalid" }] }
    return {
      ...said.data,
      refusals: sheet.refusals.filter((one) => said.data.refusals.includes(one)),
    }
  }
  const said = answersBody.safeParse(body)
  if (!said.success) return { wrong: refusalsOf(said.error) }
  const criteria = sheet.parts
    .filter(({ code }) => code === part)
    .flatMap(({ sections }) => sections.flatMap((section) => section.criteria))
  const wrong = answerFaults(criteria, said.data.answers)
  return wrong.length > 0 ? { wrong } : said.data
}

const isAsked = (sheet: Sheet, code: string) => (sheet.refusals as readonly string[]).includes(code)
