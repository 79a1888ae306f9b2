import { z } from "@medusajs/framework/zod"

/** `?province_code=&commune_code=`: codes of today; without a province the basket's own address counts. */
export const parcelsQuery = z.object({
  province_code: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  commune_code: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
})
