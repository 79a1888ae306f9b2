import { z } from "@medusajs/framework/zod"
import { STEP_BODIES } from "../application/validators"

/** Body of POST /seller/bank-account: what an application asks of an account, and the owner's password. */
export const changeAccountBody = STEP_BODIES.bank.extend({
  password: z
    .string({ error: "required" })
    .min(1, { error: "required" })
    .max(200, { error: "too_long" }),
})
