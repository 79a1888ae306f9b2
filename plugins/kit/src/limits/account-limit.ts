import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { callerOf } from "./caller"
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
 * Counts what tells whether an account exists, or writes to it, for every actor alike: 429 with `retry-after` (seconds)
 * after too many from one place, or for one address; the same whether there is such an account or not.
 *
 * @param nameOf an address in the one spelling that accounts are kept under; null for what is none
 * @param others routes of the shop's own (POST) that tell as much
 */
export function accountLimit(
  nameOf: (identifier: string) => string | null,
  others: readonly string[],
): MiddlewareRoute[] {
  const count = limitRequests(
    limitsOf,
    (req) => keysOf(req, nameOf),
    "Too many requests about accounts",
  )
  return [
    ...others,
    "/auth/:actor_type/:auth_provider/register",
    "/auth/:actor_type/:auth_provider/reset-password",
  ].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [count] }))
}

function keysOf(req: MedusaRequest, nameOf: (identifier: string) => string | null): LimitKey[] {
  const caller = callerOf(req)
  const { identifier } = (req.body ?? {}) as { identifier?: unknown }
  const keys: LimitKey[] = []
  if (caller) keys.push(["account-caller", digest(caller)])
  if (typeof identifier === "string")
    keys.push(["reset-address", digest(nameOf(identifier) ?? identifier)])
  return keys
}
