import type { LoaderOptions } from "@medusajs/framework/types"
import connectStock from "@medusajs/event-bus-redis/dist/loaders"
import { PATIENT, sayWhenLost } from "@ocop/kit/redis"
import type { Redis } from "ioredis"

/** Medusa's connection, patient since its worker needs that; whoever emits is kept from waiting by the service. */
export default async function connect(args: LoaderOptions): Promise<void> {
  const options = { ...args.options, redisOptions: PATIENT }
  await connectStock({ ...args, options })
  sayWhenLost(args.container.resolve<Redis>("eventBusRedisConnection"), "events", args.logger)
}
