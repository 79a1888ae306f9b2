/**
 * Counted attempts, in PostgreSQL or on Redis: every process of the shop sees the same count.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from "rate-limiter-flexible"

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

/**
 * @param limits by name; one table holds the counts of all
 * @param redis a connection whose commands fail soon. While it is away the table counts, from nothing: a guesser has one
 *   more helping, once. To refuse everybody would lock the shop's people out with Redis; to count nothing would let a
 *   guesser try for as long as it is away, which he may even have brought about
 */
export async function rateLimits(
  knex: Knex,
  limits: Readonly<Record<string, Limit>>,
  redis?: unknown,
): Promise<RateLimits> {
  await createTable(knex)
  const limiters = new Map(
    Object.entries(limits).map(([name, limit]) => {
      const inTable = tableLimiter(knex, name, limit)
      return [name, redis ? redisLimiter(redis, name, limit, inTable) : inTable]
    }),
  )
  const named = (name: string): RateLimiterStoreAbstract => {
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

function tableLimiter(knex: Knex, name: string, { points, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: knex,
    storeType: "knex",
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: true,
  })
}

function redisLimiter(
  redis: unknown,
  name: string,
  { points, seconds }: Limit,
  insuranceLimiter: RateLimiterPostgres,
): RateLimiterRedis {
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `ocop_limit:${name}`,
    points,
    duration: seconds,
    rejectIfRedisNotReady: true,
    insuranceLimiter,
  })
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
