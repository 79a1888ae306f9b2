import { addDays, dayInVietnam, isDay } from "@ocop/kit/days"
import { z } from "@medusajs/framework/zod"

/** A statement covers a year at most. */
const LONGEST_DAYS = 366

const day = z.string().refine(isDay, { error: "must be a day, YYYY-MM-DD" })

/** Query of GET /seller/statement: days in Vietnam, both included; this month until today unless told. */
export const ReadStatement = z
  .object({
    from: day.default(() => `${dayInVietnam(new Date()).slice(0, 8)}01`),
    to: day.default(() => dayInVietnam(new Date())),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before from" })
  .refine(({ from, to }) => !isDay(from) || to < addDays(from, LONGEST_DAYS), {
    path: ["to"],
    error: `must be within ${LONGEST_DAYS} days of from`,
  })

export type StatementQuery = z.infer<typeof ReadStatement>
