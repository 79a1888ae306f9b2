import { processRedis } from "@ocop/kit/process-redis"
import { within } from "./within"

/** Whoever asks whether a process is well waits for seconds at most, and takes it out when it says nothing. */
const PING_MS = 500

/** @returns whether Redis answers within half a second; undefined in a shop without one */
export async function redisAnswers(): Promise<boolean | undefined> {
  const redis = processRedis()
  if (!redis) return undefined
  return within(redis.ping(), PING_MS).then(
    () => true,
    () => false,
  )
}
