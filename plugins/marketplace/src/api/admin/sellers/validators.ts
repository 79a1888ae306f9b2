import { z } from "@medusajs/framework/zod"
import { MAY_MOVE_TO, SELLER_STATUSES } from "../../../modules/seller"

const BY_STAFF = SELLER_STATUSES.filter((status) => MAY_MOVE_TO[status].includes("user"))

/** Body of POST /admin/sellers/:id/status. */
export const MoveSeller = z
  .object({
    status: z.enum(BY_STAFF as [string, ...string[]]),
    reason: z.string().trim().max(2_000).nullish(),
  })
  .strict()

export type MoveSellerBody = z.infer<typeof MoveSeller>
