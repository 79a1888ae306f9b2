import { z } from "@medusajs/framework/zod"

/** What a rate may ask of a line; all that it names must hold. One that names nothing holds for every line. */
const when = z.strictObject({
  seller_id: z.string().min(1).max(100).optional(),
  seller_kind: z.string().min(1).max(100).optional(),
  /** Of the seller. */
  province_code: z.string().min(1).max(20).optional(),
  /** OCOP set of the product. */
  set_code: z.string().min(1).max(20).optional(),
  /** Medusa's campaign of a promotion that reduced the line: so a programme is named. */
  campaign_id: z.string().min(1).max(100).optional(),
})

/** One rate of a plan. `bp` in hundredths of a per cent of the line after reductions. */
const rate = z.strictObject({
  name: z.string().trim().min(1).max(100),
  bp: z.number().int().min(0).max(10_000),
  when,
})

/** Rates in the operator's order: the first that holds is the line's. */
export const commissionRates = z
  .array(rate)
  .min(1)
  .max(500)
  .refine((rates) => Object.keys(rates.at(-1)?.when ?? { none: 1 }).length === 0, {
    error: "the last must hold for every line, so that each has a rate",
  })
  .refine((rates) => new Set(rates.map(({ name }) => name)).size === rates.length, {
    error: "two have the same name",
  })

export type CommissionRate = z.infer<typeof rate>

/** As much of a plan as an order is charged by. */
export type CommissionPlan = { id: string; rates: CommissionRate[] }

/** What of a line decides its rate. */
export type RatedLine = {
  seller_id: string
  seller_kind: string
  province_code: string
  set_code: string | null
  campaigns: readonly string[]
}

/** @returns the first rate that holds for a line; null when none does */
export function rateFor(line: RatedLine, rates: readonly CommissionRate[]): CommissionRate | null {
  return (
    rates.find(({ when: { campaign_id, ...wanted } }) => {
      if (campaign_id !== undefined && !line.campaigns.includes(campaign_id)) return false
      return Object.entries(wanted).every(
        ([name, value]) => value === undefined || line[name as keyof typeof wanted] === value,
      )
    }) ?? null
  )
}
