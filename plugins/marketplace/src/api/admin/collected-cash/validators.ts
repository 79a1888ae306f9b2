import { z } from "@medusajs/framework/zod"
import { ONE_LINE, PLAIN_TEXT } from "@ocop/kit/text"
import { CASH_HOLDERS } from "../../../modules/ledger/cash"

/** Parcels in one transfer. */
const LONGEST = 500

/** Body of POST /admin/collected-cash/remittances. */
export const Remit = z
  .strictObject({
    holder: z.enum(CASH_HOLDERS),
    reference: z.string().trim().min(1).max(100).regex(ONE_LINE),
    note: z.string().trim().min(1).max(500).regex(PLAIN_TEXT),
    parcels: z
      .array(
        z.strictObject({
          seller_order_id: z.string().min(1).max(80),
          amount: z.number().int().min(1).max(1e12),
        }),
      )
      .min(1)
      .max(LONGEST),
  })
  .refine(
    ({ parcels }) => new Set(parcels.map((one) => one.seller_order_id)).size === parcels.length,
    { path: ["parcels"], error: "each parcel once" },
  )

export type RemitBody = z.infer<typeof Remit>
