import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"

/** `?number=&issued_on=` of PUT /office/programmes/:id/decision. */
export const SaidOfDecision = z.strictObject({
  number: z.string().trim().min(1).max(60),
  issued_on: z.string().refine(isDay, { message: "YYYY-MM-DD" }),
})
export type SaidOfDecisionQuery = z.infer<typeof SaidOfDecision>
