import { z } from "@medusajs/framework/zod"
import { commissionRates } from "../../../modules/commission"

/** Two clocks may be so far apart. */
const CLOCKS_APART_MS = 60_000

/** POST /admin/commission-plans. */
export const CreateCommissionPlan = z.strictObject({
  // A plan that began in the past would be one that orders were not charged by.
  valid_from: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant))
    .refine((instant) => instant.getTime() >= Date.now() - CLOCKS_APART_MS, {
      error: "must not be in the past",
    }),
  rates: commissionRates,
  note: z.string().trim().max(500).nullable().default(null),
})

export type CreateCommissionPlanBody = z.infer<typeof CreateCommissionPlan>
