import { z } from "@medusajs/framework/zod"
import { internationalPhone } from "@ocop/vietnam/checkout/index"

/** The largest number PostgreSQL's `integer` holds. */
const LARGEST = 2_147_483_647

/** Body of POST /store/orders/look-up: the order's number (digits, as number or text) and its buyer's phone. */
export const lookUpBody = z.strictObject({
  number: z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^#?\d{1,10}$/),
      ],
      { error: "invalid" },
    )
    .transform((typed) => Number(String(typed).replace("#", "")))
    .refine((number) => Number.isInteger(number) && number > 0 && number <= LARGEST, {
      error: "invalid",
    }),
  phone: z.string({ error: "required" }).transform((typed, context) => {
    const read = internationalPhone(typed)
    if (read) {
      return read
    }
    context.addIssue({ code: "custom", message: "phone" })
    return z.NEVER
  }),
})
