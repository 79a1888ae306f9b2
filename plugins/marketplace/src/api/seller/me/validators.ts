import { z } from "@medusajs/framework/zod"

/** Body of POST /seller/me/seller. */
export const SwitchSeller = z.object({ seller_id: z.string().min(1).max(64) }).strict()

export type SwitchSellerBody = z.infer<typeof SwitchSeller>
