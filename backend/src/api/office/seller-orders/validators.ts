import { MoveSellerOrder } from "@ocop/marketplace/api/admin/seller-orders/validators"
import { z } from "@medusajs/framework/zod"

/** Body of POST /office/seller-orders/:id/answer. */
export const AnswerForSeller = MoveSellerOrder.extend({ status: z.enum(["confirmed", "refused"]) })
export type AnswerForSellerBody = z.infer<typeof AnswerForSeller>
