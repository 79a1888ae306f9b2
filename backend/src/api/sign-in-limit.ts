import { createHash } from "node:crypto"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { callerOf } from "../orders/look-up-limit"
import { keptLimits } from "./kept-limits"

const WINDOW_SECONDS = 15 * 60
/** Wrong passwords for one account from one place: more than anybody mistypes. */
const PER_CALLER = 10
/** Wrong passwords for one account from everywhere; higher, so that one stranger alone cannot lock an account. */
const PER_ACCOUNT = 50

const limitsOf = keptLimits({
  "sign-in-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
  "sign-in-account": { points: PER_ACCOUNT, seconds: WINDOW_SECONDS },
})

/**
 * Counts wrong passwords, which Medusa does not: 429 with `retry-after` (seconds) after too many for one account, whether
 * the next one is right or not. Sign-ins that succeed are given back. Addresses are kept as digests only.
 */
export async function limitSignIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const { email } = (req.body ?? {}) as { email?: unknown }
    if (typeof email !== "string" || email === "") {
      next()
      return
    }
    const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
    const account = `${req.params.actor_type}:${email.trim().toLowerCase()}`
    const keys: [limit: string, key: string][] = [
      ["sign-in-caller", digest(`${account} ${callerOf(req) ?? ""}`)],
      ["sign-in-account", digest(account)],
    ]
    const waits = await Promise.all(keys.map(([limit, key]) => limits.consume(limit, key)))
    const wait = Math.max(...waits.map((seconds) => seconds ?? 0))
    if (wait > 0) {
      res
        .status(429)
        .setHeader("retry-after", String(wait))
        .json({
          type: "too_many_requests",
          message: `email: too many wrong passwords; try again in ${wait} seconds`,
        })
      return
    }
    res.once("finish", () => {
      if (res.statusCode >= 400) return
      Promise.all(keys.map(([limit, key]) => limits.giveBack(limit, key))).catch((error: Error) =>
        req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`sign-in limit: ${error.message}`),
      )
    })
    next()
  } catch (error) {
    next(error)
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex")

/** For every actor alike. */
export const signInLimit: MiddlewareRoute[] = [
  { matcher: "/auth/:actor_type/:auth_provider", methods: ["POST"], middlewares: [limitSignIn] },
]
