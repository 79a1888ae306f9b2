import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { changed } from "../api/changed"
import { handOn } from "../api/hand-on"
import { refuse } from "../api/refuse"
import { decisionBody } from "./bodies"
import { certification, pointedOutOf, readSubmission, type WantedSubmissions } from "./submissions"

/** Who looks at submissions, and of which provinces. */
export interface Looking {
  provinces: readonly string[]
  actor: { type: "officer" | "user"; id: string }
}

/** Answers 200 `{ submission, pointed_out }`; 404 naming id. */
export async function answerSubmission(
  req: MedusaRequest,
  res: MedusaResponse,
  { provinces }: Pick<Looking, "provinces">,
): Promise<void> {
  const submission = await readSubmission(req.scope, { id: req.params.id ?? "", provinces })
  res.json({ submission, pointed_out: await pointedOutOf(req.scope, submission) })
}

/** Reads a decision from the request and carries it out; see the routes. */
export async function decideAsked(
  req: MedusaRequest,
  res: MedusaResponse,
  { provinces, actor }: Looking,
): Promise<void> {
  const body = decisionBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { printed, reasons, ...rest } = body.data
  const isTold =
    rest.verdict === "accept" || (reasons?.length && (rest.words || !reasons.includes("other")))
  if (!isTold) {
    refuse(req, res, [{ field: reasons?.length ? "words" : "reasons", code: "required" }])
    return
  }
  const id = req.params.id ?? ""
  const decision = {
    id,
    provinces,
    actor,
    ...rest,
    ...(printed ? { printed } : {}),
    ...(reasons ? { reasons } : {}),
  }
  const outcome = await certification(req.scope).decideSubmission(decision).catch(orTaken)
  if (outcome === "changed") {
    changed(res, "version", "it was changed or decided since it was read; read it again")
    return
  }
  if (typeof outcome === "string") {
    res.status(409).json({
      type: "conflict",
      code: outcome,
      field: "printed.name",
      message: `printed.name: ${TAKEN[outcome]}`,
    })
    return
  }
  await answerSubmission(req, res, { provinces })
}

/** Answers with one page of a submission; 404 naming file for what is none of its pages. */
export async function answerFile(
  req: MedusaRequest,
  res: MedusaResponse,
  whose: Omit<WantedSubmissions, "id">,
): Promise<void> {
  const { files } = await readSubmission(req.scope, { id: req.params.id ?? "", ...whose })
  const file = files.find(({ id }) => id === req.params.file)
  const sent =
    file !== undefined &&
    (await handOn(req.scope.resolve(Modules.FILE), file.id, res, () => {
      res.setHeader("content-type", file.mime)
      res.setHeader("cache-control", "private, no-store")
    }))
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, "file: not of this submission")
}

/** Medusa has one sentence for every conflict; these are told apart. */
const TAKEN = {
  line_taken: "this line of the decision is another product's",
  other_register: "this line of the decision stands in another province's register",
} as const

function orTaken(error: unknown): keyof typeof TAKEN {
  const code = error instanceof MedusaError ? error.code : undefined
  if (code === "line_taken" || code === "other_register") return code
  throw error
}
