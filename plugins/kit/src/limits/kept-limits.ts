import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type RateLimits, rateLimits } from "./rate-limit"
import { processRedis } from "../process-redis"

/**
 * Limits that are made once for each database and kept, since making them asks for their table.
 * @param rules as `rateLimits` takes them: points within seconds, by the limit's name
 */
export function keptLimits(
  rules: Parameters<typeof rateLimits>[1],
): (knex: Knex) => Promise<RateLimits> {
  const made = new WeakMap<Knex, Promise<RateLimits>>()
  // Connected to when the routes are loaded, long before the first attempt has to be counted.
  const redis = processRedis()
  return (knex) => {
    let pending = made.get(knex)
    if (!pending) {
      pending = rateLimits(knex, rules, redis)
      made.set(knex, pending)
      // A table that could not be made now may be made at the next attempt.
      pending.catch(() => made.delete(knex))
    }
    return pending
  }
}
