import { z } from "zod"
import { internationalPhone, vietnamesePhone } from "./phone"
import { taxCode } from "./tax-code"
import {
  DETAIL_FIELDS,
  type DetailField,
  type ErrorCode,
  type FieldErrors,
  type TypedDetails,
} from "./fields"

const text = (max: number) => z.string().trim().min(1, "required").max(max, "too_long")
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "too_long")
    .transform((value) => value || undefined)
    .optional()
const phone = z
  .string()
  .trim()
  .min(1, "required")
  .transform((typed, context) => {
    const national = vietnamesePhone(typed)
    if (national) return national
    context.addIssue({ code: "custom", message: "phone" })
    return z.NEVER
  })
const ticked = z.literal("on").optional().transform(Boolean)

const base = z.object({
  buyer_name: text(120),
  buyer_phone: phone,
  buyer_email: z
    .string()
    .trim()
    .max(254, "too_long")
    .refine((value) => value === "" || z.email().safeParse(value).success, "email")
    .transform((value) => value.toLowerCase() || undefined)
    .optional(),
  province_code: z.string().regex(/^\d{2}$/, "choose"),
  commune_code: z.string().regex(/^\d{5}$/, "choose"),
  street: text(200),
  old_district: optionalText(100),
})

/** A buyer abroad is reached by letter, and by a number of any country. */
const buyerAbroad = base.extend({
  buyer_phone: z
    .string()
    .trim()
    .min(1, "required")
    .transform((typed, context) => {
      const number = internationalPhone(typed)
      if (number) return number
      context.addIssue({ code: "custom", message: "phone_abroad" })
      return z.NEVER
    }),
  buyer_email: text(254)
    .refine((value) => z.email().safeParse(value).success, "email")
    .transform((value) => value.toLowerCase()),
})

const gift = z.object({
  recipient_name: text(120),
  recipient_phone: phone,
  card: optionalText(500),
  wanted_date: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/, "date")
    .refine((value) => value === "" || !Number.isNaN(Date.parse(`${value}T00:00:00Z`)), "date")
    .transform((value) => value || undefined)
    .optional(),
  hide_prices: ticked,
})

const invoice = z.object({
  invoice_name: text(200),
  invoice_tax_code: z
    .string()
    .trim()
    .min(1, "required")
    .transform((typed, context) => {
      const code = taxCode(typed)
      if (code) return code
      context.addIssue({ code: "custom", message: "tax_code" })
      return z.NEVER
    }),
  invoice_address: text(300),
})

export type Details = z.infer<typeof base> & {
  gift?: z.infer<typeof gift>
  invoice?: z.infer<typeof invoice>
}

/** What the form holds, as typed; unknown fields (the framework adds its own) are left behind. */
export function typedDetails(form: FormData): TypedDetails {
  const typed: TypedDetails = {}
  for (const field of DETAIL_FIELDS) {
    const value = form.get(field)
    if (typeof value === "string") typed[field] = value
  }
  return typed
}

/**
 * Checks the whole step at once: every wrong field is named, not only the first.
 * `earliest` (YYYY-MM-DD) is the first day a gift can be asked for; `abroad`, whether the buyer pays from there: then somebody
 * in Vietnam receives the goods, whether they are a present or not.
 */
export function checkDetails(
  typed: TypedDetails,
  earliest: string,
  abroad = false,
): { ok: true; details: Details } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const filled = withBlanks(typed)
  const read = <T>(schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(filled)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const field = issue.path[0] as DetailField
      errors[field] ??= asCode(issue.message)
    }
    return undefined
  }
  const common = read<z.infer<typeof base>>(abroad ? buyerAbroad : base)
  const asGift = abroad || typed.is_gift === "on" ? read(gift) : undefined
  if (asGift?.wanted_date && asGift.wanted_date < earliest) errors.wanted_date = "too_early"
  const asInvoice = typed.wants_invoice === "on" ? read(invoice) : undefined
  if (Object.keys(errors).length > 0 || !common) return { ok: false, errors }
  return {
    ok: true,
    details: {
      ...common,
      ...(asGift && { gift: asGift }),
      ...(asInvoice && { invoice: asInvoice }),
    },
  }
}

const CODES: readonly ErrorCode[] = [
  "required",
  "too_long",
  "phone",
  "phone_abroad",
  "email",
  "choose",
  "date",
  "too_early",
  "tax_code",
  "refused",
]

function asCode(message: string): ErrorCode {
  return CODES.find((code) => code === message) ?? "refused"
}

/** A missing text field is an empty one: a person left it out, or a script did. Boxes stay missing. */
function withBlanks(typed: TypedDetails): TypedDetails {
  const boxes: readonly DetailField[] = ["is_gift", "hide_prices", "wants_invoice"]
  const blank = Object.fromEntries(
    DETAIL_FIELDS.filter((field) => !boxes.includes(field)).map((field) => [field, ""]),
  )
  return { ...blank, ...typed }
}
