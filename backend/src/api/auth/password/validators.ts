import { z } from "@medusajs/framework/zod"
import { isAcceptablePassword, LONGEST_PASSWORD } from "@ocop/vietnam/sign-in"

/** Body of POST /auth/password. */
export const changePasswordBody = z.strictObject({
  current: z
    .string({ error: "required" })
    .min(1, "required")
    .max(LONGEST_PASSWORD, "wrong_password"),
  password: z.string({ error: "required" }).refine(isAcceptablePassword, { error: "password" }),
})
