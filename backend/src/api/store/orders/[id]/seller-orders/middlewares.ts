import { authenticate, type MedusaRequest, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { type LimitKey, limitRequests } from "@ocop/kit/limits/limit-requests"
import { cancelBody, problemBody, receivedBody } from "./validators"

const WINDOW_SECONDS = 15 * 60
/** Every report is read by somebody. */
const REPORTS = 10

const limitsOf = keptLimits({ "problem-caller": { points: REPORTS, seconds: WINDOW_SECONDS } })

const keysOf = (req: MedusaRequest): LimitKey[] => {
  const caller = callerOf(req)
  return caller ? [["problem-caller", caller]] : []
}

// A guest comes with the order's link alone.
const anybody = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })
const path = "/store/orders/:id/seller-orders/:sid"

export const shoppersParts: MiddlewareRoute[] = [
  {
    matcher: `${path}/cancel`,
    methods: ["POST"],
    middlewares: [anybody, validateBody(cancelBody)],
  },
  {
    matcher: `${path}/received`,
    methods: ["POST"],
    middlewares: [anybody, validateBody(receivedBody)],
  },
  {
    matcher: `${path}/problem`,
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      anybody,
      validateBody(problemBody),
      limitRequests(limitsOf, keysOf, "Too many reports"),
    ],
  },
]
