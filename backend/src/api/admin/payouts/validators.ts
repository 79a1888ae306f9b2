import { z } from "@medusajs/framework/zod"
import { ONE_LINE, PLAIN_TEXT } from "@ocop/kit/text"

/** Sellers that are listed, and paid, at once. */
export const LONGEST = 500
/** Lists that are shown. */
export const LATEST = 20

const reference = z.string().trim().min(1).max(100).regex(ONE_LINE)
const words = z.string().trim().min(1).max(500).regex(PLAIN_TEXT)

/** Body of POST /admin/payouts. */
export const DrawUpPayouts = z
  .strictObject({
    reference,
    note: words,
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
export type DrawUpPayoutsBody = z.infer<typeof DrawUpPayouts>

/** Body of POST /admin/payouts/:id/transferred. */
export const Transferred = z.strictObject({ bank_reference: reference })
export type TransferredBody = z.infer<typeof Transferred>

/** Body of POST /admin/payouts/:id/returned. */
export const Returned = z.strictObject({ seller_id: z.string().min(1).max(80), why: words })
export type ReturnedBody = z.infer<typeof Returned>
