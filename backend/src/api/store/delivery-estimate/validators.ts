import { z } from "@medusajs/framework/zod"

/** `?product_id=|seller_id=` and `&province_code=` (and, for a remote commune, `&commune_code=`). */
export const estimateQuery = z
  .object({
    product_id: z.string().min(1).max(64).optional(),
    seller_id: z.string().min(1).max(64).optional(),
    province_code: z.string({ error: "required" }).regex(/^\d{2}$/),
    commune_code: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
  })
  .refine(({ product_id, seller_id }) => Boolean(product_id) !== Boolean(seller_id), {
    path: ["product_id"],
    error: "required",
  })
