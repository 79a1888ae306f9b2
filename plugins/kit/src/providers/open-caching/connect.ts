import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { BRIEF, connectRedis } from "../../redis"

/** Options of the provider; `ttl` in seconds, unless whoever keeps something says otherwise. */
export interface OpenCachingOptions {
  redisUrl?: string
  ttl?: number
}

/** @throws Error naming REDIS_URL when it cannot be reached while starting; later its absence only makes the shop slower */
export default async function connect({
  container,
  logger,
  options,
}: LoaderOptions<OpenCachingOptions>): Promise<void> {
  if (!options?.redisUrl) throw new Error("The cache on Redis needs REDIS_URL")
  const redis = await connectRedis(options.redisUrl, "the cache", BRIEF, logger)
  container.register({ redisClient: asValue(redis), prefix: asValue("ocop_cache:") })
}
