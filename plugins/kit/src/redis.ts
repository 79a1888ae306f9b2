import type { Logger } from "@medusajs/framework/types"
import Redis, { type RedisOptions } from "ioredis"

/** Longest that anybody waits for an answer, in milliseconds. A well Redis needs less than one. */
const COMMAND_MS = 1_000
/** Longest pause between two attempts to reach Redis again. */
const RETRY_MS = 1_000
/** A worker's call waits for the next job for ten seconds at most; after this the line is dead, whatever TCP believes. */
const SILENCE_MS = 30_000

const retryStrategy = (attempts: number): number => Math.min(attempts * 100, RETRY_MS)

/**
 * For commands that a request waits for: while Redis is away they fail at once, and where it does not answer, soon. Nothing
 * is kept to be sent later: whoever asked was told that it failed, and must not find it done.
 */
export const BOUNDED: RedisOptions = {
  connectTimeout: COMMAND_MS,
  commandTimeout: COMMAND_MS,
  // Ends a connection that takes commands and answers none; what follows fails at once instead of after a second each.
  socketTimeout: COMMAND_MS,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy,
}

/** For workers of queues, which have nobody waiting: they stay until Redis is back. */
export const PATIENT: RedisOptions = {
  connectTimeout: COMMAND_MS,
  socketTimeout: SILENCE_MS,
  maxRetriesPerRequest: null,
  retryStrategy,
}

/** For a connection that Medusa makes and nobody listens to, so that each attempt leaves a trace in the log: fewer of them. */
export const SELDOM: RedisOptions = {
  ...BOUNDED,
  retryStrategy: (attempts) => Math.min(attempts * 500, 5_000),
}

type Says = Pick<Logger, "info" | "warn">

/**
 * Connects to Redis, and says in one line when it is lost and in one when it is back: ioredis by itself says nothing, or
 * fills the log with a trace for every attempt.
 *
 * @param what the connection is for, in the log
 * @throws Error naming REDIS_URL when it cannot be reached
 */
export async function connectRedis(
  url: string,
  what: string,
  options: RedisOptions,
  logger?: Says,
): Promise<Redis> {
  const redis = new Redis(url, { ...options, lazyConnect: true })
  sayWhenLost(redis, what, logger)
  try {
    await redis.connect()
  } catch (cause) {
    redis.disconnect()
    throw new Error(`REDIS_URL cannot be reached: ${(cause as Error).message}`, { cause })
  }
  return redis
}

/** For a connection that somebody else made: ioredis prints a trace for every error that nobody listens to. */
export function sayWhenLost(redis: Redis, what: string, logger?: Says): void {
  let lost = false
  let why = "the connection was closed"
  redis.on("error", (error: Error) => (why = error.message))
  redis.on("reconnecting", () => {
    if (!lost) logger?.warn(`Redis is away for ${what}: ${why}`)
    lost = true
  })
  redis.on("ready", () => {
    if (lost) logger?.info(`Redis is back for ${what}`)
    lost = false
  })
}
