import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import { MOST_FILES } from "@ocop/marketplace/modules/seller-application"

const day = z.string().refine(isDay, "must be a day, YYYY-MM-DD")
const reason = z.string().trim().max(2_000).nullish()

/** Body of POST /admin/seller-applications/:id/decision. */
export const DecideApplication = z.strictObject({
  decision: z.enum(["approve", "ask", "reject"]),
  reason,
})

/** Body of POST /admin/seller-applications/:id/proofs/:requirement. */
export const DecideProof = z.strictObject({
  state: z.enum(["verified", "refused"]),
  valid_until: day.nullish(),
  note: reason,
  /** Of what a paper shows: its files that were read, all of them. */
  files: z.array(z.string().min(1).max(200)).max(MOST_FILES).nullish(),
  /** Until when it was said to hold as they were read. */
  term: z.strictObject({ valid_until: day.nullable(), endless: z.boolean() }).nullish(),
  /** That it is about the paper that counts beside a newer one; `files` are that one's. */
  held: z.literal(true).nullish(),
})

/** Query of GET /admin/seller-applications. */
export const ListApplications = z.object({
  status: z.enum(["applying", "reviewing", "asked", "rejected", "due"]).default("reviewing"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
