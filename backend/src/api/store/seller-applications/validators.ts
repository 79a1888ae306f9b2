import { z } from "@medusajs/framework/zod"
import { emailAddress, personName, phoneNumber } from "@ocop/vietnam/checkout/index"
import { isAcceptablePassword } from "@ocop/vietnam/sign-in"
import { business } from "../../seller/application/validators"

/** Body of POST /store/seller-applications. The phone comes out as +84…, the address in lower case. */
export const newApplicationBody = z
  .strictObject({
    name: personName,
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    password: z.string({ error: "required" }).refine(isAcceptablePassword, { error: "password" }),
    business,
  })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), {
    path: ["email"],
    error: "one_of",
  })
