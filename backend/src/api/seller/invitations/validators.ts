import { z } from "@medusajs/framework/zod"
import { MEMBER_LOCALES, MEMBER_ROLES } from "@ocop/marketplace/modules/seller"
import { emailAddress, phoneNumber } from "@ocop/vietnam/checkout/index"

/** Body of POST /seller/invitations. The phone comes out as +84…, the address in lower case. */
export const invitationBody = z
  .strictObject({
    email: emailAddress.optional(),
    phone: phoneNumber.optional(),
    role: z.enum(MEMBER_ROLES, { error: "required" }),
    locale: z.enum(MEMBER_LOCALES, { error: "required" }).default("vi"),
  })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), {
    path: ["email"],
    error: "one_of",
  })
