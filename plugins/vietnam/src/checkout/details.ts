/**
 * What a buyer tells beyond the address: who buys, for whom, on whose invoice, with which consents. Kept on the basket as
 * `metadata.checkout`; Medusa copies a basket's metadata to its order.
 */
import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import { isRefusalCode, type Refusal } from "./messages"
import { internationalPhone, vietnamesePhone } from "./phone"
import { taxCode } from "./tax-code"

const text = (longest: number) =>
  z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(longest, { error: "too_long" })

/** Any script's letters, since buyers abroad send gifts too, but not digits or an address. */
export const personName = text(100).refine((name) => /^[\p{L}\p{M}'’.\- ]+$/u.test(name), {
  error: "name",
})

/** Comes out as +84…. */
export const phoneNumber = text(32).transform((typed, context) => {
  const read = vietnamesePhone(typed)
  if (read) {
    return read.e164
  }
  context.addIssue({ code: "custom", message: "phone" })
  return z.NEVER
})

/** Of any country; comes out as E.164. */
const phoneAbroad = text(32).transform((typed, context) => {
  const read = internationalPhone(typed)
  if (read) {
    return read
  }
  context.addIssue({ code: "custom", message: "phone_abroad" })
  return z.NEVER
})

/** Comes out in lower case. */
export const emailAddress = z
  .email({ error: "email" })
  .max(254, { error: "too_long" })
  .transform((email) => email.toLowerCase())

const wantedDate = text(10).refine(isDay, { error: "date" })

const giftSchema = z.strictObject(
  {
    recipient: z.strictObject({ name: personName, phone: phoneNumber }, { error: issueOf }),
    card: z.string({ error: "invalid" }).trim().max(500, { error: "too_long" }).optional(),
    wanted_date: wantedDate.optional(),
    hide_prices: z.boolean({ error: "invalid" }).default(true),
  },
  { error: issueOf },
)

const buyerSchema = z.strictObject(
  {
    name: personName,
    phone: phoneNumber,
    email: emailAddress.optional(),
  },
  { error: issueOf },
)

/** Body of PUT /store/carts/:id/checkout-details. Phones come out as +84…, tax codes as printed. */
const checkoutDetailsSchema = z.strictObject(
  {
    buyer: buyerSchema,
    gift: giftSchema.optional(),
    invoice: z
      .strictObject(
        {
          name: text(200),
          tax_code: text(20).transform((typed, context) => {
            const code = taxCode(typed)
            if (code) {
              return code
            }
            context.addIssue({ code: "custom", message: "tax_code" })
            return z.NEVER
          }),
          address: text(300),
        },
        { error: issueOf },
      )
      .optional(),
    /** Absent until the review step, where each is ticked by itself; without them the order is refused. */
    consents: z
      .strictObject(
        {
          terms: z.literal(true, { error: "terms" }),
          /** To the use of the buyer's own data, which the law keeps apart from the terms of sale. */
          privacy: z.literal(true, { error: "terms" }),
          marketing: z.boolean({ error: "invalid" }).default(false),
        },
        { error: issueOf },
      )
      .optional(),
    adult_confirmed: z.boolean({ error: "invalid" }).optional(),
  },
  { error: issueOf },
)

/**
 * Of a basket that is paid from abroad: letters are the only way to reach its buyer, whose number is of any country, and
 * somebody in Vietnam receives the parcels and can be called.
 */
const abroadDetailsSchema = checkoutDetailsSchema.extend({
  buyer: buyerSchema.extend({
    phone: phoneAbroad,
    email: z.string({ error: "required" }).pipe(emailAddress),
  }),
  gift: giftSchema,
})

export type CheckoutDetails = z.infer<typeof checkoutDetailsSchema>

/** `metadata.checkout` of a basket and of the order it becomes. */
export interface StoredCheckout extends Omit<CheckoutDetails, "consents"> {
  consents?: CheckoutDetails["consents"] & { given_at: string }
  /** The language in which the buyer reads, and is written to. */
  locale: "vi" | "en"
}

export type ReadDetails =
  { ok: true; details: CheckoutDetails } | { ok: false; refusals: Refusal[] }

/**
 * Reads a request: either all of it, or every field that is wrong.
 * @param abroad whether the basket is in another currency than đồng
 */
export function readCheckoutDetails(body: unknown, abroad = false): ReadDetails {
  const schema: z.ZodType<CheckoutDetails> = abroad ? abroadDetailsSchema : checkoutDetailsSchema
  const read = schema.safeParse(body)
  return read.success
    ? { ok: true, details: read.data }
    : { ok: false, refusals: refusalsOf(read.error) }
}

/** @returns what of an order's or basket's metadata is ours; null when it was made without our form */
export function storedCheckout(
  metadata: Record<string, unknown> | null | undefined,
): StoredCheckout | null {
  const checkout = metadata?.checkout
  return checkout && typeof checkout === "object" ? (checkout as StoredCheckout) : null
}

/** Zod's issues as fields and codes; one per field, the first. */
export function refusalsOf(error: z.ZodError): Refusal[] {
  const byField = new Map<string, Refusal>()
  for (const issue of error.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined]
    for (const key of keys) {
      const field = [...issue.path, ...(key ? [key] : [])].join(".") || "body"
      if (!byField.has(field)) {
        byField.set(field, {
          field,
          code: isRefusalCode(issue.message) ? issue.message : "invalid",
        })
      }
    }
  }
  return [...byField.values()]
}

function issueOf(issue: { code?: string }): string {
  return issue.code === "unrecognized_keys" ? "unknown_field" : "required"
}
