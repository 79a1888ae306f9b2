import { z } from "@medusajs/framework/zod"
import { INSPECTION_VIEWS } from "@ocop/ocop/modules/certification"

/** `?view=&certificate_id=&limit=&offset=` */
export const ListInspections = z.object({
  view: z.enum(INSPECTION_VIEWS).default("open"),
  certificate_id: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListInspectionsQuery = z.infer<typeof ListInspections>
