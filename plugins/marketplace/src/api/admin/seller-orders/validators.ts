import { PLAIN_TEXT } from "@ocop/kit/text"
import { z } from "@medusajs/framework/zod"
import {
  MOST_SAID,
  PROBLEM_OUTCOMES,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
import { HandOverSellerOrder } from "../../seller/orders/validators"

const LONGEST_WORD = 60
const LONGEST_NOTE = 500

/** Body of POST /admin/seller-orders/:id/status; which reasons a status takes, the move itself says. */
export const MoveSellerOrder = z.strictObject({
  status: z.enum(SELLER_ORDER_STATUSES as [SellerOrderStatus, ...SellerOrderStatus[]]),
  reason: z.string().max(LONGEST_WORD).optional(),
  note: z.string().trim().min(1).max(LONGEST_NOTE).regex(PLAIN_TEXT),
  hand_over: HandOverSellerOrder.optional(),
})
export type MoveSellerOrderBody = z.infer<typeof MoveSellerOrder>

/** Body of POST /admin/seller-orders/:id/cash-received. */
export const CashReceived = z.strictObject({
  note: z.string().trim().min(1).max(LONGEST_NOTE).regex(PLAIN_TEXT),
})
export type CashReceivedBody = z.infer<typeof CashReceived>

/** Body of POST /admin/seller-orders/:id/problem. */
export const CloseProblem = z.strictObject({
  outcome: z.enum(PROBLEM_OUTCOMES),
  note: z.string().trim().min(1).max(LONGEST_NOTE).regex(PLAIN_TEXT),
  read: z.number().int().min(1).max(MOST_SAID),
})
export type CloseProblemBody = z.infer<typeof CloseProblem>

/** Query of GET /admin/seller-orders. */
export const ListParts = z.object({ order_id: z.string().min(1).max(64) })
export type ListPartsQuery = z.infer<typeof ListParts>
