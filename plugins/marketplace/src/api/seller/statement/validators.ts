import { addDays, dayInVietnam, isDay } from "@ocop/kit/days"
import { z } from "@medusajs/framework/zod"

/** A statement covers a year at most. */
const LONGEST_DAYS = 366

const day = z.string().refine(isDay, { error: "must be a day, YYYY-MM-DD" })

const days = {
  from: day.default(() => `${dayInVietnam(new Date()).slice(0, 8)}01`),
  to: day.default(() => dayInVietnam(new Date())),
}

const inOrder = <Query extends { from: string; to: string }>(query: z.ZodType<Query>) =>
  query
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before from" })
    .refine(({ from, to }) => !isDay(from) || to < addDays(from, LONGEST_DAYS), {
      path: ["to"],
      error: `must be within ${LONGEST_DAYS} days of from`,
    })

/** Days in Vietnam, both included; this month until today unless told. */
export const StatementDays = inOrder(z.object(days))
export type StatementDaysQuery = z.infer<typeof StatementDays>

/** Query of GET /seller/statement: a page of what happened on the days. */
export const ReadStatement = inOrder(
  z.object({
    ...days,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
)
export type StatementQuery = z.infer<typeof ReadStatement>
