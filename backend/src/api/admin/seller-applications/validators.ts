import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import { MOST_FILES } from "@ocop/marketplace/modules/seller-application"

const reason = z.string().trim().max(2_000).nullish()

/** Body of POST /admin/seller-applications/:id/decision. */
export const DecideApplication = z.strictObject({
  decision: z.enum(["approve", "ask", "reject"]),
  reason,
})

/** Body of POST /admin/seller-applications/:id/proofs/:requirement. */
export const DecideProof = z.strictObject({
  state: z.enum(["verified", "refused"]),
  valid_until: z.string().refine(isDay, "must be a day, YYYY-MM-DD").nullish(),
  note: reason,
  /** Of what a paper shows: its files that were read, all of them. */
  files: z.array(z.string().min(1).max(200)).max(MOST_FILES).nullish(),
})

/** Query of GET /admin/seller-applications. */
export const ListApplications = z.object({
  status: z.enum(["applying", "reviewing", "asked", "rejected", "due"]).default("reviewing"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
