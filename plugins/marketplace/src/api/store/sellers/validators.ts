import { z } from "@medusajs/framework/zod"

/** Query of GET /store/sellers. */
export const ListSellers = z.object({
  province: z
    .string()
    .regex(/^\d{2}$/, "must be a province code of two digits")
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})

export type ListSellersQuery = z.infer<typeof ListSellers>
