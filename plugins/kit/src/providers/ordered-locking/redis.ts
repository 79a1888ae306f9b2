import { writeSync } from "node:fs"
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
 * Connects to Redis before the provider is made. A shop without its locks must not open: what serves says one line and
 * leaves with exit code 1.
 *
 * @throws Error naming REDIS_URL when it cannot be reached
 */
export default async function connectLocks({
  container,
  logger,
  options,
}: LoaderOptions<OrderedLockingOptions>): Promise<void> {
  if (!options?.redisUrl) return
  try {
    const redis = await connectRedis(options.redisUrl, "locks", BOUNDED, logger)
    container.register({ redisClient: asValue(redis), prefix: asValue("ocop_lock:") })
  } catch (error) {
    if (!options.serves) throw error
    // Written at once: a logger would lose the line when the process ends.
    writeSync(2, `${(error as Error).message}\n`)
    process.exit(1)
  }
}
