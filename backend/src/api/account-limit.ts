import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { emailName } from "@ocop/vietnam/sign-in"
import { callerOf } from "../orders/look-up-limit"
import { keptLimits } from "./kept-limits"
import { digest, type LimitKey, limitRequests } from "./limit-requests"

const WINDOW_SECONDS = 15 * 60
/** From one place: a family makes some accounts, and nobody asks a list of numbers which of them have one. */
const PER_CALLER = 20
/** Letters to one address: the first may be lost, the fourth is a nuisance to somebody who asked for none. */
const PER_ADDRESS = 3

const limitsOf = keptLimits({
  "account-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
  "reset-address": { points: PER_ADDRESS, seconds: WINDOW_SECONDS },
})

/**
 * Counts what tells whether an account exists, or writes to it: 429 with `retry-after` (seconds) after too many from one
 * place, or for one address; the same whether there is such an account or not.
 */
export const limitAccounts = limitRequests(limitsOf, keysOf, "Too many requests about accounts")

function keysOf(req: MedusaRequest): LimitKey[] {
  const caller = callerOf(req)
  const { identifier } = (req.body ?? {}) as { identifier?: unknown }
  const keys: LimitKey[] = []
  if (caller) keys.push(["account-caller", digest(caller)])
  if (typeof identifier === "string")
    keys.push(["reset-address", digest(emailName(identifier) ?? identifier)])
  return keys
}

export const accountLimit: MiddlewareRoute[] = [
  "/store/accounts",
  "/store/seller-applications",
  "/auth/:actor_type/:auth_provider/register",
  "/auth/:actor_type/:auth_provider/reset-password",
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [limitAccounts] }))
