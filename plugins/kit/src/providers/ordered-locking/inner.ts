import type { Logger } from "@medusajs/framework/types"
import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import { RedisLockingProvider } from "@medusajs/locking-redis/dist/services/redis-lock"
import type { InnerLocks } from "./service"

type RedisDependencies = ConstructorParameters<typeof RedisLockingProvider>[0]

/** Whom Medusa's provider writes into a lock that nobody in particular holds. */
const NOBODY = "*"

/** Medusa's Redis locks, whose lease can be renewed whoever holds them; stock renews those of `execute` alone. */
class RenewableRedisLocks extends RedisLockingProvider {
  /**
   * Where Redis went away while the lock was held, the work under it is done all the same, and must not be reported as
   * failed: its lease ends by itself.
   */
  override async release(keys: string | string[], args?: { ownerId?: string | null }) {
    try {
      return await super.release(keys, args)
    } catch (error) {
      this.logger_?.warn(
        `A lock could not be given back and ends by itself: ${(error as Error).message}`,
      )
      return false
    }
  }

  async extend(key: string, ownerId: string | null, seconds: number): Promise<boolean> {
    const name = `${this.keyNamePrefix}${key}`
    return (await this.redisClient.extendLock(name, ownerId ?? NOBODY, seconds)) === 1
  }
}

/** What a module of Medusa is made with, as far as it is there: dependencies that nobody registered cannot be asked for. */
export type Given = { inner?: InnerLocks; redisClient?: object; prefix?: string; logger?: Logger }

/**
 * What was registered under this name. Not `in`: Medusa hands over a proxy that answers it with no, always; and reading a
 * missing name throws.
 */
export function given<Name extends keyof Given>(container: Given, name: Name): Given[Name] {
  return Object.hasOwn(container, name) ? container[name] : undefined
}

/**
 * Medusa's own provider underneath: Redis when the loader connected to one, else this process's memory. That is told by the
 * connection and not by an option: Medusa hands this provider the options of the whole module. A test hands in its own as
 * `inner`.
 */
export function innerLocks(container: Given): InnerLocks {
  if (given(container, "redisClient"))
    return new RenewableRedisLocks(container as unknown as RedisDependencies, {})
  return given(container, "inner") ?? new InMemoryLockingProvider()
}
