import { z } from "@medusajs/framework/zod"
import { ONE_LINE, PLAIN_TEXT } from "@ocop/kit/text"

/** Sellers that are listed, and paid, at once. */
export const LONGEST = 500

/** Body of POST /admin/payouts. */
export const PayOut = z
  .strictObject({
    reference: z.string().trim().min(1).max(100).regex(ONE_LINE),
    note: z.string().trim().min(1).max(500).regex(PLAIN_TEXT),
    payouts: z
      .array(
        z.strictObject({
          seller_id: z.string().min(1).max(80),
          amount: z.number().int().min(1).max(1e12),
        }),
      )
      .min(1)
      .max(LONGEST),
  })
  .refine(({ payouts }) => new Set(payouts.map((one) => one.seller_id)).size === payouts.length, {
    path: ["payouts"],
    error: "each seller once",
  })

export type PayOutBody = z.infer<typeof PayOut>
