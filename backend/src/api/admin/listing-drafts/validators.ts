import { z } from "@medusajs/framework/zod"
import { DRAFT_STATUSES, SECTIONS } from "@ocop/marketplace/modules/listing-draft"

const version = z.int().min(0)

/** Body of POST /admin/listing-drafts/:id/decision. `versions` are those of the draft as it was read. */
export const DecideDraft = z.strictObject({
  decision: z.enum(["approve", "ask", "reject"]),
  reason: z.string().trim().max(2_000).nullish(),
  versions: z.partialRecord(z.enum([...SECTIONS, "pictures"]), version),
})

/** Query of GET /admin/listing-drafts. */
export const ListDrafts = z.object({
  status: z.enum(DRAFT_STATUSES).default("submitted"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
