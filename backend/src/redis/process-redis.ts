import { logger } from "@medusajs/framework/logger"
import { BRIEF, openRedis } from "@ocop/kit/redis"
import type { Redis } from "ioredis"
import { within } from "./within"

/** Whoever asks whether a process is well waits for seconds at most, and takes it out when it says nothing. */
const PING_MS = 500

let connection: Redis | undefined

/** The connection of what this process itself does on Redis: it counts attempts, and asks whether Redis is there. */
export function processRedis(url = process.env.REDIS_URL): Redis | undefined {
  if (url) connection ??= openRedis(url, "limits", BRIEF, logger)
  return connection
}

/** @returns whether Redis answers within half a second; undefined in a shop without one */
export async function redisAnswers(): Promise<boolean | undefined> {
  const redis = processRedis()
  if (!redis) return undefined
  return within(redis.ping(), PING_MS).then(
    () => true,
    () => false,
  )
}
