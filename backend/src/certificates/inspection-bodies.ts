import { z } from "@medusajs/framework/zod"
import { dayInVietnam } from "@ocop/kit/days"
import { INSPECTION_KINDS, INSPECTION_RESULTS } from "@ocop/ocop/modules/certification"
import { day, optional, text, version } from "./bodies"

const today = () => dayInVietnam(new Date())

/** POST /office/inspections */
export const planBody = z
  .strictObject({
    certificate_id: text(100),
    kind: z.enum(INSPECTION_KINDS, { error: "required" }),
    planned_on: day,
    /** What it is about; the office's own. */
    words: text(1_000),
    report_id: optional(100),
  })
  .refine(({ kind, planned_on }) => kind === "ad_hoc" || planned_on >= today(), {
    path: ["planned_on"],
    error: "over",
  })

const carriedOut = day.refine((on) => on <= today(), { error: "done_already" })

/** What came of it, by what it becomes. */
export const moveBody = z.discriminatedUnion(
  "to",
  [
    z.strictObject({
      to: z.literal("follow_up"),
      version,
      carried_out_on: carriedOut,
      findings: text(4_000),
      demands: text(2_000),
      due_on: day.refine((on) => on > today(), { error: "over" }),
    }),
    z.strictObject({
      to: z.literal("closed"),
      version,
      carried_out_on: carriedOut,
      findings: text(4_000),
      result: z.enum(INSPECTION_RESULTS, { error: "required" }),
    }),
    z.strictObject({ to: z.literal("called_off"), version, words: text(1_000) }),
  ],
  { error: "required" },
)

/** POST /seller/inspections/:id/answer */
export const inspectionAnswerBody = z.strictObject({ words: text(2_000) })
