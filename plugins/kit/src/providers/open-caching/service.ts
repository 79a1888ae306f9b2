import { RedisCachingProvider } from "@medusajs/caching-redis/dist/services/redis-cache"
import type { Redis } from "ioredis"

type Dependencies = ConstructorParameters<typeof RedisCachingProvider>[0]
type Options = ConstructorParameters<typeof RedisCachingProvider>[1]

/**
 * Medusa's cache on Redis, which never makes anybody's request fail or wait: while Redis is away nothing is found and
 * nothing kept.
 *
 * Stock lets errors through that it does not know, waits for a connection that is not there before it keeps something, and
 * forgets what was to be thrown away meanwhile, so that an old price could come back with Redis and stay for an hour. Here
 * whoever lost the connection, or could not throw something away, empties the cache before it reads from it again.
 */
export default class OpenCachingProvider extends RedisCachingProvider {
  static override identifier = "redis"

  /** False from a lost connection until the cache was emptied. */
  private trusted = true
  /** How often the connection was lost. */
  private losses = 0

  constructor(dependencies: Dependencies, options: Options) {
    super(dependencies, options)
    // Stock keeps to itself what it takes for the connection's fault; here whoever asked has to know.
    Object.assign(this, { isConnectionError: () => false })
    failAsAWhole(this.redisClient)
    this.redisClient.on("close", () => {
      this.losses++
      this.trusted = false
    })
    this.redisClient.on("ready", () => void this.trustAgain())
  }

  override async get(asked: Parameters<RedisCachingProvider["get"]>[0]): Promise<unknown> {
    return this.usable ? this.attempt("read", () => super.get(asked), null) : null
  }

  override async set(kept: Parameters<RedisCachingProvider["set"]>[0]): Promise<void> {
    if (this.usable) await this.attempt("keep", () => super.set(kept), undefined)
  }

  override async clear(dropped: Parameters<RedisCachingProvider["clear"]>[0]): Promise<void> {
    if (!this.usable) {
      this.trusted = false
      return
    }
    const before = this.losses
    const done = await this.attempt("drop", () => super.clear(dropped).then(() => true), false)
    if (done) return
    this.trusted = false
    // Emptied over a new connection, which may be another server's by now.
    if (before === this.losses) this.redisClient.disconnect(true)
  }

  private get usable(): boolean {
    return this.trusted && this.redisClient.status === "ready"
  }

  private async attempt<T>(what: string, work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work()
    } catch (error) {
      this.logger.warn(`The cache could not ${what}: ${(error as Error).message}`)
      return otherwise
    }
  }

  private async trustAgain(): Promise<void> {
    if (this.trusted) return
    const before = this.losses
    const emptied = await this.attempt("be emptied", () => this.flush().then(() => true), false)
    // The next connection does it.
    if (before !== this.losses) return
    if (emptied) this.trusted = true
    else this.redisClient.disconnect(true)
  }
}

/** A pipeline of ioredis succeeds whatever its commands do; from now on it fails with the first of them that does. */
function failAsAWhole(redis: Redis): void {
  const pipeline = redis.pipeline.bind(redis)
  redis.pipeline = (commands) => {
    const made = pipeline(commands)
    const exec = made.exec.bind(made)
    made.exec = async () => {
      const results = await exec()
      const failed = results?.find(([error]) => error)?.[0]
      if (failed) throw failed
      return results
    }
    return made
  }
}
