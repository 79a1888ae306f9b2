import connectStock from "@medusajs/cache-redis/dist/loaders"
import type { LoaderOptions } from "@medusajs/framework/types"
import { BOUNDED, sayWhenLost } from "@ocop/kit/redis"
import type { Redis } from "ioredis"

/** Medusa's connection, whose commands have an end. */
export default async function connect(args: LoaderOptions): Promise<void> {
  await connectStock({ ...args, options: { ...args.options, redisOptions: BOUNDED } })
  sayWhenLost(args.container.resolve<Redis>("cacheRedisConnection"), "sign-in", args.logger)
}
