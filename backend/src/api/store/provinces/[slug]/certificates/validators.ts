import { z } from "@medusajs/framework/zod"

/** More are another page. */
const MOST = 50

/** `?limit=&offset=` */
export const ListRegistered = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListRegisteredQuery = z.infer<typeof ListRegistered>
