import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { claimsOf, demandSecondFactor, dropStaleSession } from "@ocop/kit/session-guard"
import { environment } from "../config/environment"
import { keptLimits } from "./kept-limits"
import { limitRequests } from "./limit-requests"

const WINDOW_SECONDS = 15 * 60
/** Codes tried for one identity: Medusa counts five for a challenge, and a password makes as many challenges as one likes. */
const CODES = 10

const limitsOf = keptLimits({ "second-factor": { points: CODES, seconds: WINDOW_SECONDS } })

/** Counts codes tried for one identity, right ones too: 429 with `retry-after` (seconds). */
const limitCodes = limitRequests(
  limitsOf,
  (req) => {
    const identity = claimsOf(req)?.auth_identity_id
    return identity ? [["second-factor", identity]] : []
  },
  "Too many codes",
)

/** What tokens are worth, at every door. Of every method: only then Medusa asks us before its own middlewares. */
export const sessions: MiddlewareRoute[] = [
  ...["/store/*", "/seller/*", "/office/*", "/admin/*", "/auth/*"].map((matcher) => ({
    matcher,
    middlewares: [dropStaleSession],
  })),
  ...["/seller/*", "/office/*"].map((matcher) => ({
    matcher,
    middlewares: [demandSecondFactor(environment(process.env).secondFactorFor)],
  })),
  { matcher: "/auth/password", methods: ["POST"], middlewares: [authenticate("*", ["bearer"])] },
  {
    matcher: "/auth/sessions",
    methods: ["DELETE"],
    middlewares: [authenticate("*", ["bearer", "session"])],
  },
  ...["/auth/mfa/challenges/:id/verify", "/auth/mfa/factors/:id/verify"].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [limitCodes],
  })),
  { matcher: "/auth/mfa/factors/:id", methods: ["DELETE"], middlewares: [limitCodes] },
]
