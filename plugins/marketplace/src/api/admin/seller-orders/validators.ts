import { z } from "@medusajs/framework/zod"
import { SELLER_ORDER_STATUSES, type SellerOrderStatus } from "../../../modules/seller-order"

const LONGEST_WORD = 60
const LONGEST_NOTE = 500

/** Body of POST /admin/seller-orders/:id/status; which reasons a status takes, the move itself says. */
export const MoveSellerOrder = z.strictObject({
  status: z.enum(SELLER_ORDER_STATUSES as [SellerOrderStatus, ...SellerOrderStatus[]]),
  reason: z.string().max(LONGEST_WORD).optional(),
  note: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_NOTE)
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/),
})
export type MoveSellerOrderBody = z.infer<typeof MoveSellerOrder>
