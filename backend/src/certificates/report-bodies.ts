import { z } from "@medusajs/framework/zod"
import { REPORT_KINDS } from "@ocop/ocop/modules/certification"
import { optional, text, version } from "./bodies"

/** POST /store/certificate-reports */
export const reportBody = z.strictObject({
  kind: z.enum(REPORT_KINDS, { error: "required" }),
  words: text(2_000).refine((words) => words.length >= LEAST_WORDS, { error: "letters" }),
  /** Where an answer is wanted. */
  email: z
    .union([z.literal(""), z.email({ error: "email" }).max(200, { error: "email" }), z.null()], {
      error: "email",
    })
    .optional()
    .transform((typed) => typed || null),
  /** Of a product that is sold here. */
  handle: optional(200),
  /** What else it is about, as it was typed: a name, a decision's number, a code. */
  about: optional(200),
})

/** Fewer letters say nothing that could be looked into. */
const LEAST_WORDS = 10

/** POST …/moves */
export const reportMoveBody = z
  .strictObject({
    version,
    to: z.enum(["looking", "upheld", "unfounded", "set_aside"], { error: "required" }),
    words: optional(2_000),
  })
  .refine(({ to, words }) => to === "looking" || to === "set_aside" || words !== null, {
    path: ["words"],
    error: "required",
  })
