import { z } from "@medusajs/framework/zod"
import { SUBMISSION_STATUSES } from "@ocop/ocop/modules/certification"

/** `?status=&limit=&offset=` */
export const ListSubmissions = z.object({
  status: z.enum(SUBMISSION_STATUSES).default("submitted"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListSubmissionsQuery = z.infer<typeof ListSubmissions>
