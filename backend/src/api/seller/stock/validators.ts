import { z } from "@medusajs/framework/zod"
import { counted } from "../../../listings/section-bodies"

const MOST = 1_000_000
const variant_id = z.string({ error: "invalid" }).min(1).max(100, { error: "invalid" })
const change = z
  .int({ error: "count" })
  .min(-MOST, { error: "count" })
  .max(MOST, { error: "count" })

/** Body of POST /seller/stock: of each unit more or less, or how many there are. */
export const stockBody = z.strictObject({
  key: z.string({ error: "required" }).regex(/^[\w-]{8,64}$/, { error: "invalid" }),
  changes: z
    .array(
      z.union([z.strictObject({ variant_id, change }), z.strictObject({ variant_id, counted })], {
        error: "count",
      }),
      { error: "required" },
    )
    .min(1, { error: "required" })
    .max(500, { error: "too_long" }),
})
