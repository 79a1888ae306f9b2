/**
 * Counted attempts in PostgreSQL: every process of the shop sees the same count, with and without Redis.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"

export interface Limit {
  points: number
  /** Length of the window, from its first attempt on. */
  seconds: number
}

export interface RateLimits {
  /** Counts one attempt. @returns null when it is allowed, else the seconds until the window ends */
  consume(limit: string, key: string): Promise<number | null>
  /** Takes one attempt back. */
  giveBack(limit: string, key: string): Promise<void>
}

const TABLE = "rate_limit"

/** @param limits by name; one table holds the counts of all */
export async function rateLimits(
  knex: Knex,
  limits: Readonly<Record<string, Limit>>,
): Promise<RateLimits> {
  await createTable(knex)
  const limiters = new Map(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: knex,
        storeType: "knex",
        tableName: TABLE,
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        clearExpiredByTimeout: true,
      }),
    ]),
  )
  const named = (name: string): RateLimiterPostgres => {
    const limiter = limiters.get(name)
    if (!limiter) {
      throw new RangeError(`There is no limit "${name}"`)
    }
    return limiter
  }
  return {
    async consume(name, key) {
      try {
        await named(name).consume(key)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) {
          return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        }
        throw refusal
      }
    },
    async giveBack(name, key) {
      await named(name).reward(key)
    },
  }
}

/**
 * The shape that the library expects. Made here, not by the library: of two processes that start at once, PostgreSQL lets
 * one `create table if not exists` fail, and a lock keeps them apart.
 */
async function createTable(knex: Knex): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('rate_limit'))")
    await trx.raw(
      `create table if not exists ${TABLE} (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
    )
  })
}
