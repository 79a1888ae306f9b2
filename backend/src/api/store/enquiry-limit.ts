import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { type LimitKey, limitRequests } from "@ocop/kit/limits/limit-requests"

const WINDOW_SECONDS = 15 * 60
/** Whoever compares offers asks some sellers, not more. */
const PER_CALLER = 10
/** Of one seller or good, from everywhere: every enquiry is a letter to all of its people. */
const PER_TARGET = 30

const limitsOf = keptLimits({
  "enquiry-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
  "enquiry-target": { points: PER_TARGET, seconds: WINDOW_SECONDS },
})

/**
 * Counts enquiries: 429 with `retry-after` (seconds) after too many from one caller, or about one seller or good. What the
 * form refuses is counted, too, and who is over his own count adds nothing to the others'.
 */
export const limitEnquiries = limitRequests(limitsOf, keysOf, "Too many enquiries")

/** Ids of ours are short; a longer one names nothing and is refused by the form. */
const ID_LENGTH = 64

function keysOf(req: MedusaRequest): LimitKey[] {
  const { seller_id, product_id } = (req.body ?? {}) as Record<string, unknown>
  const caller = callerOf(req)
  return [
    ...(caller ? [["enquiry-caller", caller] as LimitKey] : []),
    ...[seller_id, product_id].flatMap((id): LimitKey[] =>
      typeof id === "string" && id !== "" && id.length <= ID_LENGTH ? [["enquiry-target", id]] : [],
    ),
  ]
}

export const enquiryLimit: MiddlewareRoute[] = [
  { matcher: "/store/enquiries", methods: ["POST"], middlewares: [limitEnquiries] },
]
