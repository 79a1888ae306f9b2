import { asValue } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { connectRedis, PATIENT } from "@ocop/kit/redis"

export interface EventBusOptions {
  redisUrl: string
  /** Of the worker that calls subscribers, and of what it is to do, as BullMQ names them. */
  workerOptions: object
  jobOptions: object
}

/**
 * What Medusa's own loader would register, over a connection that is said to be lost in one line. It is patient, since the
 * worker needs that; whoever emits is kept from waiting by the service.
 */
export default async function connect({
  container,
  logger,
  options,
}: LoaderOptions<EventBusOptions>): Promise<void> {
  const { redisUrl = "", workerOptions, jobOptions } = options ?? {}
  const redis = await connectRedis(redisUrl, "events", PATIENT, logger)
  container.register({
    eventBusRedisConnection: asValue(redis),
    eventBusRedisQueueName: asValue("events-queue"),
    eventBusRedisQueueOptions: asValue({}),
    eventBusRedisWorkerOptions: asValue(workerOptions),
    eventBusRedisJobOptions: asValue(jobOptions),
  })
}
