import { z } from "@medusajs/framework/zod"
import { SELLER_ORDER_STATUSES, type SellerOrderStatus } from "../../../modules/seller-order"

/** Query of GET /seller/orders. */
export const ListSellerOrders = z.object({
  status: z.enum(SELLER_ORDER_STATUSES as [SellerOrderStatus, ...SellerOrderStatus[]]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListSellerOrdersQuery = z.infer<typeof ListSellerOrders>
