import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type RateLimits, rateLimits } from "@ocop/vietnam/rate-limit"

/**
 * Limits that are made once for each database and kept, since making them asks for their table.
 * @param rules as `rateLimits` takes them: points within seconds, by the limit's name
 */
export function keptLimits(
  rules: Parameters<typeof rateLimits>[1],
): (knex: Knex) => Promise<RateLimits> {
  const made = new WeakMap<Knex, Promise<RateLimits>>()
  return (knex) => {
    let pending = made.get(knex)
    if (!pending) {
      pending = rateLimits(knex, rules)
      made.set(knex, pending)
      // A table that could not be made now may be made at the next attempt.
      pending.catch(() => made.delete(knex))
    }
    return pending
  }
}
