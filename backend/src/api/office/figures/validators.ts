import { z } from "@medusajs/framework/zod"
import { STANDINGS } from "@ocop/ocop/modules/certification"
import { addDays, dayInVietnam, isDay } from "@ocop/kit/days"
import { daysOf, LONGEST_PERIOD } from "../../../figures/period"
import { REPORT_TABLES } from "../../../figures/report"
import { QUEUES } from "../../../figures/waiting"
import { FORMATS } from "../../../tables/write-table"

/** Decision 490/QĐ-TTg began the programme in 2018: nothing was sold of it before. */
const FIRST = "2018-01-01"

const day = z
  .string()
  .refine(isDay, "must be a day, YYYY-MM-DD")
  .refine((text) => text >= FIRST, `must be ${FIRST} or later`)
const code = z.string().min(1).max(80).optional()

/** A month back from today, unless told. */
const period = {
  from: day.default(() => addDays(dayInVietnam(new Date()), -29)),
  to: day.default(() => dayInVietnam(new Date())),
}

const lasts = ({ from, to }: { from: string; to: string }): boolean => {
  const days = daysOf({ from, to })
  return days >= 1 && days <= LONGEST_PERIOD
}
const WRONG = { path: ["to"], error: `must be 1 to ${LONGEST_PERIOD} days from the first` }

/** `?from=&to=`: days in Vietnam, both counted, at most 366. */
export const FiguresQuery = z.object(period).refine(lasts, WRONG)

/** As `FiguresQuery`, and in which language. */
export const MapQuery = z
  .object({ ...period, locale: z.enum(["vi-VN", "en-US"]).default("vi-VN") })
  .refine(lasts, WRONG)

const page = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

const sales = {
  ...period,
  commune: code,
  set: code,
  seller: code,
  programme: code,
  destination: code,
}

/** `?from=&to=&commune=&set=&seller=&programme=&destination=&limit=&offset=` */
export const SalesQuery = z
  .object({
    ...sales,
    ...page,
  })
  .refine(lasts, WRONG)

const national = { ...period, province: code, set: code, seller: code, programme: code }

/** `?from=&to=&province=&set=&seller=&programme=&limit=&offset=` */
export const NationalSalesQuery = z.object({ ...national, ...page }).refine(lasts, WRONG)

/** As `NationalSalesQuery`, as a file. */
export const NationalSalesFileQuery = z
  .object({ ...national, format: z.enum(FORMATS).default("xlsx") })
  .refine(lasts, WRONG)

/** `?province=&standing=&stars=&set=&commune=&ends=&holding=&limit=&offset=` */
export const NationalCertificatesQuery = z.object({
  ...page,
  province: code,
  standing: z.enum(STANDINGS).optional(),
  stars: z.coerce.number().int().min(3).max(5).optional(),
  set: code,
  commune: code,
  /** The month of the last day. */
  ends: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, YYYY-MM")
    .optional(),
  /** Those alone that hold today. */
  holding: z.literal("yes").optional(),
})

/** `?from=&to=&seller=&limit=&offset=` */
export const AskedOrdersQuery = z.object({ ...period, ...page, seller: code }).refine(lasts, WRONG)

/** `?queue=&limit=&offset=` */
export const NationalWaitingQuery = z.object({ ...page, queue: z.enum(QUEUES) })

/** As `SalesQuery`, as a file. */
export const SalesFileQuery = z
  .object({ ...sales, format: z.enum(FORMATS).default("xlsx") })
  .refine(lasts, WRONG)

/** `?format=&of=&from=&to=`: the whole as a PDF, or one table. */
export const FiguresFileQuery = z
  .object({
    ...period,
    format: z.enum(["pdf", ...FORMATS]).default("pdf"),
    of: z.enum(REPORT_TABLES).default("programmes"),
  })
  .refine(lasts, WRONG)

export type FiguresFileAsked = z.infer<typeof FiguresFileQuery>
export type FiguresAsked = z.infer<typeof FiguresQuery>
export type NationalCertificatesAsked = z.infer<typeof NationalCertificatesQuery>
export type NationalWaitingAsked = z.infer<typeof NationalWaitingQuery>
export type MapAsked = z.infer<typeof MapQuery>
export type NationalSalesAsked = z.infer<typeof NationalSalesQuery>
export type SalesAsked = z.infer<typeof SalesQuery>
export type SalesFileAsked = z.infer<typeof SalesFileQuery>
