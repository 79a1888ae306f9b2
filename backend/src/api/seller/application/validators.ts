import { z } from "@medusajs/framework/zod"
import { dayInVietnam, isDay } from "@ocop/kit/days"
import { SELLER_KINDS } from "@ocop/marketplace/modules/seller"
import { type ApplicationStep, MOST_FILES } from "@ocop/marketplace/modules/seller-application"
import { personName, phoneNumber, taxCode } from "@ocop/vietnam/checkout/index"

const text = (longest: number) =>
  z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(longest, { error: "too_long" })
const day = z.string({ error: "required" }).refine(isDay, { error: "date" })
/** Until when a paper holds: one that is over shows nothing. */
const dayAhead = day.refine((typed) => typed >= dayInVietnam(new Date()), { error: "over" })
const digits = (pattern: RegExp, error: string) =>
  z.string({ error: "required" }).trim().regex(pattern, { error })

/** Digits in groups, as cards and papers print them. */
const grouped = (pattern: RegExp, error: string) =>
  z
    .string({ error: "required" })
    .transform((typed) => typed.replace(/[\s.-]/g, ""))
    .pipe(digits(pattern, error))

const place = {
  province_code: digits(/^\d{2}$/, "invalid"),
  commune_code: digits(/^\d{5}$/, "invalid"),
  address: text(300),
  phone: phoneNumber,
}

/** What is asked first: who wants to sell, and where. */
export const business = z.strictObject({
  kind: z.enum(SELLER_KINDS, { error: "required" }),
  name_vi: text(200),
  name_en: text(200),
  province_code: place.province_code,
})

/** What each step holds. Personal numbers have twelve digits since the identity card of 2016 (Law 59/2014/QH13). */
export const STEP_BODIES = {
  business: business.extend(place),
  tax: z.strictObject({
    tax_code: text(20).transform((typed, context) => {
      const code = taxCode(typed)
      if (code) return code
      context.addIssue({ code: "custom", message: "tax_code" })
      return z.NEVER
    }),
  }),
  representative: z.strictObject({
    name: personName,
    position: text(100),
    phone: phoneNumber,
  }),
  identity: z.strictObject({
    name: personName,
    born_on: day,
    personal_number: grouped(/^\d{12}$/, "personal_number"),
    /** Of an organisation: its number in the register, and its seat. */
    organisation_number: text(20).nullish(),
    organisation_seat: text(300).nullish(),
  }),
  bank: z.strictObject({
    bank_bin: digits(/^\d{6}$/, "invalid"),
    account_no: grouped(/^\d{6,19}$/, "account_no"),
    account_name: text(100),
  }),
  pickup: z.strictObject({ ...place, contact: personName, hours: text(100) }),
} satisfies Record<ApplicationStep, z.ZodType>

/** Body of POST /seller/application/proofs/:requirement. */
export const attestBody = z.strictObject({ attested: z.literal(true, { error: "required" }) })

/** Query of POST /seller/application/papers/:requirement. */
export const paperQuery = z.strictObject({
  valid_until: dayAhead.optional(),
  endless: z.literal("true", { error: "invalid" }).optional(),
  behind: z.coerce.number({ error: "invalid" }).int().min(0).max(MOST_FILES).optional(),
})

/** Body of PUT /seller/application/papers/:requirement. */
export const arrangeBody = z.strictObject({
  files: z
    .array(z.string({ error: "invalid" }).max(200, { error: "too_long" }), { error: "invalid" })
    .max(MOST_FILES, { error: "too_long" })
    .optional(),
  valid_until: dayAhead.nullish(),
  endless: z.boolean({ error: "invalid" }).optional(),
})
