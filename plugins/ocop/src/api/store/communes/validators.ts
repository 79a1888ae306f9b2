import { z } from "@medusajs/framework/zod"

/** `?q=&province=&limit=`: typed words, and the slug of a province of today or before. */
export const FindCommunes = z.object({
  q: z.string().trim().min(1).max(80),
  province: z.string().trim().min(1).max(60).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export type FindCommunesQuery = z.infer<typeof FindCommunes>
