import { dayInVietnam } from "@ocop/kit/days"
import { z } from "@medusajs/framework/zod"

/** Query of GET /seller/sales: a month in Vietnam, this one unless told. */
export const ReadSales = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, { error: "must be a month, YYYY-MM" })
    .default(() => dayInVietnam(new Date()).slice(0, 7)),
})

export type SalesQuery = z.infer<typeof ReadSales>
