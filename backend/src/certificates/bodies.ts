import { z } from "@medusajs/framework/zod"
import { dayInVietnam, isDay } from "@ocop/kit/days"
import {
  DECISION_LEVELS,
  decisionNumber,
  FILE_KINDS,
  MOST_FILES,
  SUBMISSION_REASONS,
  VERDICTS,
  WITHDRAWAL_GROUNDS,
} from "@ocop/ocop/modules/certification"

export const text = (most: number) =>
  z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(most, { error: "too_long" })
export const optional = (most: number) =>
  z
    .string({ error: "invalid" })
    .trim()
    .max(most, { error: "too_long" })
    .nullish()
    .transform((typed) => typed || null)

/** A day of the calendar; its reader says which. */
export const day = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  .refine(isDay, { error: "date" })

/** Decision 490/QĐ-TTg, which began the programme. */
const BEGAN = "2018-05-07"

/** A day on which an authority signed something about a certificate. */
export const signedOn = day
  .refine((at) => at >= BEGAN, { error: "before_programme" })
  .refine((at) => at <= dayInVietnam(new Date()), { error: "to_come" })

/** What is printed on a certificate, as somebody read it (`PrintedFacts`). Days are "YYYY-MM-DD", points of 100. */
export const printedBody = z
  .strictObject(
    {
      name: text(300),
      holder: text(300),
      number: optional(100),
      decision_number: text(100).transform(decisionNumber),
      issuer: text(200),
      level: z.enum(DECISION_LEVELS, { error: "required" }),
      issued_on: signedOn,
      expires_on: z.union([day, z.literal("").transform(() => null), z.null()]).default(null),
      stars: z.literal([3, 4, 5], { error: "required" }),
      score: z
        .number({ error: "score" })
        .min(0, { error: "score" })
        .max(100, { error: "score" })
        .nullable()
        .default(null),
      product_code: optional(40),
    },
    { error: "required" },
  )
  .refine(({ issued_on, expires_on }) => !expires_on || expires_on > issued_on, {
    path: ["expires_on"],
    error: "before_issue",
  })

/** POST /office/decision-imports, of which the body is the list: the head of the decision (`DecisionFacts`). */
export const decisionHead = z.strictObject({
  decision_number: text(100).transform(decisionNumber),
  issuer: text(200),
  level: z.enum(DECISION_LEVELS, { error: "required" }),
  issued_on: signedOn,
})

export const version = z
  .number({ error: "required" })
  .int({ error: "invalid" })
  .min(1, { error: "invalid" })

const pages = z
  .array(z.string({ error: "invalid" }).min(1).max(200, { error: "invalid" }), {
    error: "certificate_page",
  })
  .min(1, { error: "certificate_page" })
  .max(MOST_FILES, { error: "certificate_page" })

/** POST /seller/certificates/submissions */
export const submitBody = z.strictObject({
  product_id: text(100),
  printed: printedBody,
  /** Ids of pages that were sent, in their order. */
  files: pages,
})

/** PUT /seller/certificates/submissions/:id */
export const submitAgainBody = z.strictObject({ version, printed: printedBody, files: pages })

/** POST …/submissions/:id/decision */
export const decisionBody = z.strictObject({
  version,
  verdict: z.enum(VERDICTS, { error: "required" }),
  /** With `accept`, where the paper was read otherwise than it was written down. */
  printed: printedBody.optional(),
  reasons: z
    .array(z.enum(SUBMISSION_REASONS, { error: "invalid" }))
    .max(10)
    .optional(),
  words: optional(1_000),
})

/** POST /seller/certificates/files */
export const fileQuery = z.strictObject({
  kind: z.enum(FILE_KINDS, { error: "invalid" }),
  product_id: text(100),
})

/** POST /office/certificates/:id/hold */
export const holdBody = z.strictObject({
  until: day,
  reason: text(1_000),
  /** The inspection that led to it. */
  inspection_id: optional(100),
})

/** POST /office/certificates/:id/hold/lift */
export const liftBody = z.strictObject({ reason: text(1_000) })

/** POST /office/certificates/:id/dossier */
export const dossierBody = z.strictObject({
  kind: z.enum(["dossier_received", "dossier_refused"], { error: "required" }),
  at: signedOn,
  reason: text(1_000),
})

/** POST /office/certificates/:id/withdrawal, of which the body is the decision itself. */
export const withdrawalQuery = z.strictObject({
  decision_number: text(100).transform(decisionNumber),
  issuer: text(200),
  level: z.enum(["national", "provincial"], { error: "required" }),
  ground: z.enum(WITHDRAWAL_GROUNDS, { error: "required" }),
  at: signedOn,
  reason: text(1_000),
  inspection_id: optional(100),
})

/** POST /seller/certificates/:id/answer */
export const answerBody = z.strictObject({ words: text(2_000) })
