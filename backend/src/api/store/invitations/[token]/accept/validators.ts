import { z } from "@medusajs/framework/zod"
import { personName } from "@ocop/vietnam/checkout/index"
import { isAcceptablePassword } from "@ocop/vietnam/sign-in"

/** Body of POST /store/invitations/:token/accept. */
export const acceptanceBody = z.strictObject({
  name: personName,
  password: z.string({ error: "required" }).refine(isAcceptablePassword, { error: "password" }),
})
