import { z } from "@medusajs/framework/zod"
import { PLAIN_TEXT } from "@ocop/kit/text"

/** Body of POST /seller/close. */
export const closeBody = z.strictObject({
  password: z
    .string({ error: "required" })
    .min(1, { error: "required" })
    .max(200, { error: "too_long" }),
  reason: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(500, { error: "too_long" })
    .regex(PLAIN_TEXT, { error: "invalid" }),
})
