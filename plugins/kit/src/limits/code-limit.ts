import type { MiddlewareRoute } from "@medusajs/framework/http"
import { claimsOf } from "../session-guard"
import { keptLimits } from "./kept-limits"
import { limitRequests } from "./limit-requests"

const WINDOW_SECONDS = 15 * 60
/** Codes tried for one identity: Medusa counts five for a challenge, and a password makes as many challenges as one likes. */
const CODES = 10

const limitsOf = keptLimits({ "second-factor": { points: CODES, seconds: WINDOW_SECONDS } })

/** Counts codes tried for one identity, right ones too, whoever it acts as: 429 with `retry-after` (seconds). */
export const limitCodes = limitRequests(
  limitsOf,
  (req) => {
    const identity = claimsOf(req)?.auth_identity_id
    return identity ? [["second-factor", identity]] : []
  },
  "Too many codes",
)

/** Wherever Medusa takes a code. */
export const codeLimit: MiddlewareRoute[] = [
  ...["/auth/mfa/challenges/:id/verify", "/auth/mfa/factors/:id/verify"].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [limitCodes],
  })),
  { matcher: "/auth/mfa/factors/:id", methods: ["DELETE"], middlewares: [limitCodes] },
]
