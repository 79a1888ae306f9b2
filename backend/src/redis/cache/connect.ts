import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { BOUNDED, connectRedis } from "@ocop/kit/redis"

/** What Medusa's own loader would register, over a connection whose commands have an end. */
export default async function connect({
  container,
  logger,
  options,
}: LoaderOptions<{ redisUrl: string }>): Promise<void> {
  const redis = await connectRedis(options?.redisUrl ?? "", "second factors", BOUNDED, logger)
  container.register({ cacheRedisConnection: asValue(redis) })
}
