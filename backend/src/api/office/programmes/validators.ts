import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import { FORMATS } from "../../../tables/write-table"

/** `?number=&issued_on=&version=` of PUT /office/programmes/:id/decision. */
export const SaidOfDecision = z.strictObject({
  number: z.string().trim().min(1).max(60),
  issued_on: z.string().refine(isDay, { message: "YYYY-MM-DD" }),
  /** As GET said it to who decides now. */
  version: z.coerce.number().int().min(1).optional(),
})
export type SaidOfDecisionQuery = z.infer<typeof SaidOfDecision>

/** `?format=` of GET /office/programmes/:id/codes/file. */
export const CodesFile = z.object({ format: z.enum(FORMATS) })
export type CodesFileAsked = z.infer<typeof CodesFile>
