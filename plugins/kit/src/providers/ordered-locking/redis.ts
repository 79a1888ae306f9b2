import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { BOUNDED, connectRedis } from "../../redis"

/** Options of the provider; without `redisUrl` the locks live in this process. */
export type OrderedLockingOptions = {
  redisUrl?: string
  databaseUrl?: string
  /** True in a process that serves or works: it must be the only one when there is no Redis. */
  serves?: boolean
}

/**
 * Connects to Redis before the provider is made: a shop without its locks must not open.
 * @throws Error naming REDIS_URL when it cannot be reached
 */
export default async function connectLocks({
  container,
  logger,
  options,
}: LoaderOptions<OrderedLockingOptions>): Promise<void> {
  if (!options?.redisUrl) return
  const redis = await connectRedis(options.redisUrl, "locks", BOUNDED, logger)
  container.register({ redisClient: asValue(redis), prefix: asValue("ocop_lock:") })
}
