import { createHash } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { keptLimits } from "./kept-limits"

/** One count that a request adds to: the limit's name, and whom or what it is about. */
export type LimitKey = [limit: string, key: string]

/**
 * A middleware that counts requests before their route sees them: 429 with `retry-after` (seconds) from the first of
 * `keysOf` that is over its limit, and nothing is added to those after it.
 *
 * @param why what there were too many of, for the message
 */
export function limitRequests(
  limitsOf: ReturnType<typeof keptLimits>,
  keysOf: (req: MedusaRequest) => LimitKey[],
  why: string,
) {
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    try {
      const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const limits = await limitsOf(knex)
      for (const [limit, key] of keysOf(req)) {
        const wait = await limits.consume(limit, key)
        if (wait === null) continue
        tooMany(res, why, wait)
        return
      }
      next()
    } catch (error) {
      next(error)
    }
  }
}

/** Answers 429. @param wait seconds */
export function tooMany(res: MedusaResponse, why: string, wait: number): void {
  res
    .status(429)
    .setHeader("retry-after", String(wait))
    .json({ type: "too_many_requests", message: `${why}; try again in ${wait} seconds` })
}

/** What names a person is counted by its digest alone. */
export const digest = (text: string) => createHash("sha256").update(text).digest("hex")
