import type { Logger } from "@medusajs/framework/types"
import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import { RedisLockingProvider } from "@medusajs/locking-redis/dist/services/redis-lock"
import type { InnerLocks } from "./service"

type RedisDependencies = ConstructorParameters<typeof RedisLockingProvider>[0]

/**
 * Medusa's own provider underneath: Redis when the loader connected to one, else this process's
 * memory. A test hands in its own as `inner`.
 */
export function innerLocks(
  container: { inner?: InnerLocks; logger?: Logger },
  options: { redisUrl?: string },
): InnerLocks {
  if (!options.redisUrl) {
    // Modules resolve what they were given by property: asking awilix for a missing name throws.
    return "inner" in container && container.inner ? container.inner : new InMemoryLockingProvider()
  }
  return new RedisLockingProvider(container as unknown as RedisDependencies, {})
}
