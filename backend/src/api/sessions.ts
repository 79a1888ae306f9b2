import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import {
  demandFreshSecondFactor,
  demandSecondFactor,
  dropStaleSession,
} from "@ocop/kit/session-guard"
import { codeLimit } from "@ocop/kit/limits/code-limit"
import { environment } from "../config/environment"

/**
 * Milliseconds after signing in with a code within which new recovery codes are made: Medusa asks for none there, and whoever
 * holds a token of yesterday could take the second factor off with them.
 */
const FRESH_MS = 15 * 60_000

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
  ...codeLimit,
  {
    matcher: "/auth/mfa/recovery-codes",
    methods: ["POST"],
    middlewares: [demandFreshSecondFactor(FRESH_MS)],
  },
]
