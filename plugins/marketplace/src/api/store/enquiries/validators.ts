import { z } from "@medusajs/framework/zod"
import { BUYER_KINDS } from "../../../modules/enquiry"

const text = (max: number) => z.string().trim().min(1).max(max)

/** Vietnamese numbers, as typed or with +84; spaces, dots and dashes are dropped. */
const phone = z
  .string()
  .transform((typed) => typed.replace(/[\s.-]/g, "").replace(/^\+84/, "0"))
  .pipe(z.string().regex(/^0\d{9,10}$/, "must be a Vietnamese phone number"))

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day written YYYY-MM-DD")
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value),
    "must be a day of the calendar",
  )

/** Body of POST /store/enquiries. */
export const CreateEnquiry = z
  .strictObject({
    product_id: text(64).optional(),
    seller_id: text(64).optional(),
    buyer_kind: z.enum(BUYER_KINDS),
    name: text(120),
    phone,
    email: z.email().max(254).optional(),
    organisation: text(200).optional(),
    quantity: z.number().int().min(1).max(1_000_000),
    wanted_date: day.optional(),
    budget: z.number().int().min(0).max(1_000_000_000_000).optional(),
    message: text(2_000).optional(),
    locale: z.enum(["vi", "en"]).default("vi"),
  })
  .refine(({ product_id, seller_id }) => product_id ?? seller_id, {
    path: ["product_id"],
    message: "product_id or seller_id must say what the enquiry is about",
  })

export type CreateEnquiryBody = z.infer<typeof CreateEnquiry>
