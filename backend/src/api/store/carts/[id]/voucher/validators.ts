import { z } from "@medusajs/framework/zod"

/** Body of POST /store/carts/:id/voucher. */
export const TakeVoucher = z.strictObject({ code: z.string().trim().min(1).max(60) })
export type TakeVoucherBody = z.infer<typeof TakeVoucher>
