import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { type LimitKey, limitRequests } from "@ocop/kit/limits/limit-requests"
import { decisionBody } from "./validators"

const WINDOW_SECONDS = 15 * 60
/** A seller with many new orders opens each twice; who guesses signatures needs more than a lifetime of these. */
const PER_CALLER = 120

const limitsOf = keptLimits({
  "confirmation-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
})

const keysOf = (req: MedusaRequest): LimitKey[] => {
  const caller = callerOf(req)
  return caller ? [["confirmation-caller", caller]] : []
}

export const confirmations: MiddlewareRoute[] = [
  {
    matcher: "/store/confirmations/:token",
    methods: ["GET", "POST"],
    middlewares: [limitRequests(limitsOf, keysOf, "Too many confirmations")],
  },
  {
    matcher: "/store/confirmations/:token",
    methods: ["POST"],
    bodyParser: { sizeLimit: "32kb" },
    middlewares: [validateBody(decisionBody)],
  },
]
