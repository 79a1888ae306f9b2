import { writeSync } from "node:fs"
import type { Logger } from "@medusajs/framework/types"
import Redis, { type RedisOptions } from "ioredis"

/** Longest that anybody waits for an answer, in milliseconds. A well Redis needs less than one; this process may be slow itself. */
const COMMAND_MS = 3_000
/** As above, for a connection: while the shop starts, it may be busy with itself for seconds. */
const CONNECT_MS = 10_000
/** Longest pause between two attempts to reach Redis again. */
const RETRY_MS = 1_000
/** A worker's call waits for the next job for ten seconds at most; after this the line is dead, whatever TCP believes. */
const SILENCE_MS = 30_000

/** Of a server that was the master, or is not one yet: at its address another may answer by now. */
const NOT_MASTER = /^(READONLY|LOADING)/

/** What a command, a lock or a wait of ours says when Redis is away. */
const AWAY =
  /isn't writeable|Connection is closed|due to connection close|max retries per request|Command timed out|Socket timeout|cannot be locked/

/** @returns whether something failed since Redis is away, by its words or those of what caused it */
export function saysRedisIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { message, cause } = error
  return NOT_MASTER.test(message) || AWAY.test(message) || saysRedisIsAway(cause)
}

const reconnectOnError = (error: Error): boolean => NOT_MASTER.test(error.message)

const retryStrategy = (attempts: number): number => Math.min(attempts * 100, RETRY_MS)

/**
 * For commands that a request waits for: while Redis is away they fail at once, and where it does not answer, soon. Nothing
 * is kept to be sent later: whoever asked was told that it failed, and must not find it done.
 */
export const BOUNDED: RedisOptions = {
  connectTimeout: CONNECT_MS,
  commandTimeout: COMMAND_MS,
  // Ends a connection that takes commands and answers none; what follows fails at once instead of after seconds each.
  socketTimeout: COMMAND_MS,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy,
  reconnectOnError,
}

/** For what can be done without: whoever waits longer for a cache than for the thing itself had better have none. */
export const BRIEF: RedisOptions = { ...BOUNDED, commandTimeout: 1_000, socketTimeout: 1_000 }

/** For workers of queues, which have nobody waiting: they stay until Redis is back. */
export const PATIENT: RedisOptions = {
  connectTimeout: CONNECT_MS,
  socketTimeout: SILENCE_MS,
  maxRetriesPerRequest: null,
  retryStrategy,
  reconnectOnError,
}

/** For a connection that Medusa makes and nobody listens to, so that each attempt leaves a trace in the log: fewer of them. */
export const SELDOM: RedisOptions = {
  ...BOUNDED,
  retryStrategy: (attempts) => Math.min(attempts * 500, 5_000),
}

type Says = Pick<Logger, "info" | "warn">

/** Whether this process serves or works, and does not just end when a command is done. */
export const serves = (argv = process.argv): boolean =>
  argv.includes("start") || argv.includes("develop")

/**
 * Connects to Redis and waits until it is there. Says in one line when it is lost and in one when it is back: ioredis by
 * itself says nothing, or fills the log with a trace for every attempt.
 *
 * A shop must not open without what it shares: where Redis cannot be reached, a process that serves says one line and leaves
 * with exit code 1.
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
  const { socketTimeout, commandTimeout, ...others } = options
  const redis = new Redis(url, { ...others, lazyConnect: true })
  let why: Error | undefined
  redis.once("error", (error: Error) => (why = error))
  try {
    await redis.connect()
  } catch (error) {
    redis.disconnect()
    const cause = why ?? (error as Error)
    const line = `REDIS_URL cannot be reached: ${cause.message}`
    if (!serves()) throw new Error(line, { cause })
    // Written at once: a logger would lose the line when the process ends.
    writeSync(2, `${line}\n`)
    process.exit(1)
  }
  // A process that is busy starting does not hear answers in time, and its queues would be broken for good.
  whenAtLeisure(() => Object.assign(redis.options, { socketTimeout, commandTimeout }))
  sayWhenLost(redis, what, logger)
  return redis
}

/** Milliseconds after which a process is busy with its work, and no longer with its start. */
const START_MS = 60_000

/** Calls `work` when this process has been quick to do what is due for two seconds on end, or started long ago. */
function whenAtLeisure(work: () => void): void {
  const tick = 250
  let quick = 0
  let last = performance.now()
  const latest = last + START_MS
  const timer = setInterval(() => {
    const late = performance.now() - last - tick
    last = performance.now()
    quick = late < tick ? quick + 1 : 0
    if (quick < 8 && last < latest) return
    clearInterval(timer)
    work()
  }, tick)
  timer.unref()
}

/** The same without waiting: until Redis is there, commands fail. */
export function openRedis(url: string, what: string, options: RedisOptions, logger?: Says): Redis {
  const redis = new Redis(url, options)
  sayWhenLost(redis, what, logger)
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
