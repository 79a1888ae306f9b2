import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { emailName } from "@ocop/vietnam/sign-in"
import { callerOf } from "../orders/look-up-limit"
import { keptLimits } from "./kept-limits"
import { digest, tooMany } from "./sign-in-limit"

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
export async function limitAccounts(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
    for (const [limit, key] of keysOf(req)) {
      const wait = await limits.consume(limit, digest(key))
      if (wait === null) continue
      tooMany(res, "Too many requests about accounts", wait)
      return
    }
    next()
  } catch (error) {
    next(error)
  }
}

function keysOf(req: MedusaRequest): [limit: string, key: string][] {
  const caller = callerOf(req)
  const { identifier } = (req.body ?? {}) as { identifier?: unknown }
  return [
    ...(caller ? [["account-caller", caller] as [string, string]] : []),
    ...(typeof identifier === "string"
      ? [["reset-address", emailName(identifier) ?? identifier] as [string, string]]
      : []),
  ]
}

export const accountLimit: MiddlewareRoute[] = [
  "/store/accounts",
  "/auth/:actor_type/:auth_provider/register",
  "/auth/:actor_type/:auth_provider/reset-password",
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [limitAccounts] }))
