import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { callerOf } from "./caller"
import { keptLimits } from "./kept-limits"
import { digest, type LimitKey, tooMany } from "./limit-requests"

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
 * Whose account a request is about, in the one spelling that its sign-in provider keeps, and the field that says so;
 * undefined for a request that names nobody.
 */
export type NameOf = (
  provider: string | undefined,
  body: unknown,
) => { field: string; value: string } | undefined

/**
 * Counts wrong passwords, which Medusa does not: 429 with `retry-after` (seconds) after too many for one account, whether
 * the next one is right or not. Sign-ins that succeed are given back. Addresses and numbers are kept as digests only.
 */
export function limitSignIn(nameOf: NameOf) {
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    try {
      const name = nameOf(req.params.auth_provider, req.body)
      if (!name) {
        next()
        return
      }
      const { wait, giveBack } = await countPassword(req, name.value)
      if (wait > 0) {
        tooMany(res, `${name.field}: too many wrong passwords`, wait)
        return
      }
      res.once("finish", () => {
        if (res.statusCode >= 400) return
        giveBack().catch((error: Error) =>
          req.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .warn(`sign-in limit: ${error.message}`),
        )
      })
      next()
    } catch (error) {
      next(error)
    }
  }
}

/**
 * Counts one password said for an account, wherever it is asked for.
 *
 * @param name of the account, in the spelling that the provider keeps
 * @returns seconds to wait, 0 when it may be tried; and the means to give it back, when it was right
 */
export async function countPassword(
  req: MedusaRequest,
  name: string,
): Promise<{ wait: number; giveBack: () => Promise<void> }> {
  const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
  // Not by actor type: one password opens a name for all of them, and Medusa takes any word for an actor type.
  const keys: LimitKey[] = [
    ["sign-in-caller", digest(`${name} ${callerOf(req) ?? ""}`)],
    ["sign-in-account", digest(name)],
  ]
  const waits = await Promise.all(keys.map(([limit, key]) => limits.consume(limit, key)))
  return {
    wait: Math.max(...waits.map((seconds) => seconds ?? 0)),
    giveBack: async () => {
      await Promise.all(keys.map(([limit, key]) => limits.giveBack(limit, key)))
    },
  }
}

/** For every actor alike. By GET too: Medusa signs people in by either, and reads a body by either. */
export const signInLimit = (nameOf: NameOf): MiddlewareRoute[] => [
  {
    matcher: "/auth/:actor_type/:auth_provider",
    methods: ["GET", "POST"],
    middlewares: [limitSignIn(nameOf)],
  },
]
