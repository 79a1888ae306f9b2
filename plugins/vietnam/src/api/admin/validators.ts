import { z } from "@medusajs/framework/zod"
import { day, ratesSchema } from "../../rates"

/** "Now" on a browser's clock may be a little while ago on ours. */
const CLOCKS_APART_MS = 60_000

/** POST /admin/orders/:id/bank-transfer */
export const ConfirmTransferBody = z.strictObject({
  /** As printed in the account statement, when staff have it at hand; kept with the payment. */
  reference: z.string().trim().max(120).default(""),
  /** What came, in đồng. */
  amount: z.number().int().positive().optional(),
})

const inOrder = ({ valid_from, valid_to }: { valid_from: string; valid_to: string | null }) =>
  valid_to === null || valid_from <= valid_to

/** POST /admin/rate-cards and POST /admin/rate-cards/:id: always the whole card. */
export const RateCardBody = z
  .strictObject({
    valid_from: day,
    valid_to: day.nullable().default(null),
    rates: ratesSchema,
    note: z.string().max(500).nullable().default(null),
  })
  .refine(inOrder, { path: ["valid_to"], error: "must not be before valid_from" })

/** PUT /admin/last-order-days: all zones of one holiday at once. */
export const LastOrderDaysBody = z.strictObject({
  holiday: z.string().regex(/^[a-z0-9-]{3,40}$/),
  name_vi: z.string().trim().min(1).max(100),
  name_en: z.string().trim().min(1).max(100),
  holiday_from: day,
  days: z.strictObject({
    same_province: day,
    same_region: day,
    inter_region: day,
    remote: day,
  }),
})

/** POST /admin/payment-terms */
export const PaymentTermsBody = z.strictObject({
  valid_from: day,
  transfer_hours: z.number().int().min(1).max(336),
})

/** POST /admin/exchange-rates. The bounds catch a slip of a digit, not a change of the market. */
export const ExchangeRateBody = z.strictObject({
  dong_per_usd: z.number().int().min(10_000).max(100_000),
  // A rate that began in the past would be one that baskets were not priced by.
  starts_at: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant))
    .refine((instant) => instant.getTime() >= Date.now() - CLOCKS_APART_MS, {
      error: "must not be in the past",
    })
    .optional(),
  note: z.string().trim().max(200).nullable().default(null),
})
