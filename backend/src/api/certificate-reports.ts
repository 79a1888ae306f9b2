import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { limitRequests } from "@ocop/kit/limits/limit-requests"
import { validateQuery } from "@ocop/kit/validate-query"
import { REPORT_VIEWS } from "@ocop/ocop/modules/certification"

/** An hour of somebody who walks through a market; who has more to say is heard tomorrow. */
const limitsOf = keptLimits({ "certificate-report": { points: 10, seconds: 3_600 } })

const limitReports = limitRequests(
  limitsOf,
  (req) => {
    const caller = callerOf(req)
    return caller ? [["certificate-report", caller]] : []
  },
  "Too many reports",
)

/** `?view=&limit=&offset=` */
const ListReports = z.object({
  view: z.enum(REPORT_VIEWS).default("open"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** What shoppers report; bodies answer in the reader's language, where they are read. */
export const certificateReports: MiddlewareRoute[] = [
  { matcher: "/store/certificate-reports", methods: ["POST"], middlewares: [limitReports] },
  ...["/office/reports", "/admin/certificate-reports"].map((matcher) => ({
    matcher,
    methods: ["GET" as const],
    middlewares: [validateQuery(ListReports)],
  })),
]
