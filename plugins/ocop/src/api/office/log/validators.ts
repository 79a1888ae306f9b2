import { z } from "@medusajs/framework/zod"

/** `?limit=&offset=` */
export const ReadLog = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ReadLogQuery = z.infer<typeof ReadLog>
