import { logger } from "@medusajs/framework/logger"
import { BOUNDED, openRedis } from "@ocop/kit/redis"
import type { Redis } from "ioredis"

let connection: Redis | undefined

/** The connection of what this process itself does on Redis: it counts attempts, and asks whether Redis is there. */
export function processRedis(url = process.env.REDIS_URL): Redis | undefined {
  if (url) connection ??= openRedis(url, "limits", BOUNDED, logger)
  return connection
}

/** @returns whether Redis answers within a second; undefined in a shop without one */
export async function redisAnswers(): Promise<boolean | undefined> {
  return processRedis()
    ?.ping()
    .then(
      () => true,
      () => false,
    )
}
