/** The shape of delivery data as the platform edits it, and the card and the days that the shop starts with. */
import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import type { Rates } from "./parcels"

const dong = z.number().int().min(0).max(100_000_000)
const grams = z.number().int().min(1).max(1_000_000)
const wholeDays = z.number().int().min(0).max(60)

/** YYYY-MM-DD that the calendar knows. */
export const day = z.string().refine(isDay, "must be a day written YYYY-MM-DD")

const zoneRate = z.strictObject({
  base: dong,
  first_grams: grams,
  step: dong,
  step_grams: grams,
  days: z
    .strictObject({ from: wholeDays, to: wholeDays })
    .refine(({ from, to }) => from <= to, "from must not be after to"),
})

export const ratesSchema: z.ZodType<Rates> = z.strictObject({
  zones: z.strictObject({
    same_province: zoneRate,
    same_region: zoneRate,
    inter_region: zoneRate,
  }),
  surcharges: z.strictObject({ cold_chain: dong, fragile: dong, bulky: dong, remote: dong }),
  volumetric_divisor: z.number().int().min(1000).max(20_000),
  remote_communes: z.array(z.string().regex(/^\d{5}$/, "must be a commune code of five digits")),
  remote_days: wholeDays,
})

/** What `rateCardAt` hands on: the stored row, checked again, since JSON columns promise nothing. */
export const cardSchema = z.object({
  valid_from: day,
  valid_to: day.nullable(),
  rates: ratesSchema,
})

/**
 * The card a new shop starts with. An assumption of this project in the style of public parcel tariffs (zone, weight
 * step, handling), not a carrier's offer: the platform replaces it with the tariff of its contract.
 */
export const OPENING_RATES: Rates = {
  zones: {
    same_province: {
      base: 18_000,
      first_grams: 1_000,
      step: 3_000,
      step_grams: 500,
      days: { from: 1, to: 2 },
    },
    same_region: {
      base: 26_000,
      first_grams: 1_000,
      step: 4_500,
      step_grams: 500,
      days: { from: 2, to: 3 },
    },
    inter_region: {
      base: 34_000,
      first_grams: 1_000,
      step: 6_500,
      step_grams: 500,
      days: { from: 3, to: 5 },
    },
  },
  surcharges: { cold_chain: 25_000, fragile: 8_000, bulky: 30_000, remote: 20_000 },
  volumetric_divisor: 6_000,
  // Special zones count by their kind; communes on the mainland are added as the carrier names them.
  remote_communes: [],
  remote_days: 2,
}

export const OPENING_CARD = {
  valid_from: "2026-01-01",
  valid_to: null,
  rates: OPENING_RATES,
  note: "Biểu phí khởi đầu, chờ thay bằng hợp đồng với đơn vị vận chuyển",
}

const TET_2027 = {
  holiday: "tet-2027",
  name_vi: "Tết Đinh Mùi 2027",
  name_en: "Lunar New Year 2027",
  // The first day of the lunar year is 6 February 2027; carriers rest from the day before its eve.
  holiday_from: "2027-02-04",
}

/** Assumed like the card; carriers publish theirs in January. */
export const OPENING_LAST_ORDER_DAYS = [
  { ...TET_2027, zone: "same_province" as const, day: "2027-01-31" },
  { ...TET_2027, zone: "same_region" as const, day: "2027-01-28" },
  { ...TET_2027, zone: "inter_region" as const, day: "2027-01-25" },
  { ...TET_2027, zone: "remote" as const, day: "2027-01-21" },
]
