import { logger } from "@medusajs/framework/logger"
import type { Redis } from "ioredis"
import { BRIEF, openRedis } from "./redis"

let connection: Redis | undefined

/** The connection of what this process itself does on Redis: it counts attempts, and asks whether Redis is there. */
export function processRedis(url = process.env.REDIS_URL): Redis | undefined {
  if (url) connection ??= openRedis(url, "limits", BRIEF, logger)
  return connection
}
