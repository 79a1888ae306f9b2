import { z } from "@medusajs/framework/zod"
import { emailAddress, personName, phoneNumber } from "@ocop/vietnam/checkout/index"
import { isAcceptablePassword } from "@ocop/vietnam/sign-in"

/** Body of POST /store/accounts. The phone comes out as +84…, the address in lower case. */
export const accountBody = z.strictObject({
  name: personName,
  phone: phoneNumber,
  email: emailAddress.optional(),
  password: z.string({ error: "required" }).refine(isAcceptablePassword, { error: "password" }),
})
