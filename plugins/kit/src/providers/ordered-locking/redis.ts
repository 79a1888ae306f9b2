import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import Redis from "ioredis"

/** Options of the provider; without `redisUrl` the locks live in this process. */
export type OrderedLockingOptions = {
  redisUrl?: string
  databaseUrl?: string
  /** True in a process that serves or works: it must be the only one when there is no Redis. */
  serves?: boolean
}

/**
 * Connects to Redis before the provider is made.
 * @throws Error naming REDIS_URL when it cannot be reached: a shop without its locks must not open
 */
export default async function connectRedis({
  container,
  options,
}: LoaderOptions<OrderedLockingOptions>): Promise<void> {
  if (!options?.redisUrl) return
  const redis = new Redis(options.redisUrl, { lazyConnect: true })
  try {
    await redis.connect()
  } catch (cause) {
    redis.disconnect()
    throw new Error(`REDIS_URL cannot be reached: ${(cause as Error).message}`, { cause })
  }
  container.register({ redisClient: asValue(redis), prefix: asValue("ocop_lock:") })
}
