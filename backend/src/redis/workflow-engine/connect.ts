import { asValue } from "@medusajs/framework/awilix"
import type { InternalModuleDeclaration, LoaderOptions } from "@medusajs/framework/types"
import { redisConnection as connectStock } from "@medusajs/workflow-engine-redis/dist/loaders"
import { BOUNDED, connectRedis, PATIENT, sayWhenLost } from "@ocop/kit/redis"
import type { Redis } from "ioredis"

/**
 * How many jobs of a worker run side by side. Stock does one after the other: letters that wait for a mail server would
 * hold up the search.
 */
const JOBS_AT_ONCE = 20

interface Options {
  redis: { redisUrl: string }
}

/**
 * Medusa's connections, of which those that requests wait for have an end: stock gives all four the same options, and its
 * workers need to wait for ever.
 */
export default async function connect(
  args: LoaderOptions,
  declaration?: InternalModuleDeclaration,
): Promise<void> {
  const { container, logger } = args
  const { redisUrl } = (args.options as unknown as Options).redis
  // First, since they say it in one line when Redis cannot be reached.
  const redisConnection = await connectRedis(redisUrl, "workflows", BOUNDED, logger)
  const redisPublisher = await connectRedis(redisUrl, "news of workflows", BOUNDED, logger)
  const redis = {
    redisUrl,
    redisOptions: PATIENT,
    mainWorkerOptions: { concurrency: JOBS_AT_ONCE },
    jobWorkerOptions: { concurrency: JOBS_AT_ONCE },
  }
  await connectStock({ ...args, options: { redis } }, declaration as InternalModuleDeclaration)
  for (const name of ["redisWorkerConnection", "redisSubscriber"]) {
    sayWhenLost(container.resolve<Redis>(name), "jobs", logger)
  }
  const disconnectStock = container.resolve<() => Promise<void>>("redisDisconnectHandler")
  for (const name of ["redisConnection", "redisPublisher"]) {
    container.resolve<Redis>(name).disconnect()
  }
  const disconnect = async (): Promise<void> => {
    redisConnection.disconnect()
    redisPublisher.disconnect()
    await disconnectStock()
  }
  container.register({
    redisConnection: asValue(redisConnection),
    redisPublisher: asValue(redisPublisher),
    redisDisconnectHandler: asValue(disconnect),
  })
}
