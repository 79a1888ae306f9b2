import { RedisCachingProvider } from "@medusajs/caching-redis/dist/services/redis-cache"

type Dependencies = ConstructorParameters<typeof RedisCachingProvider>[0]
type Options = ConstructorParameters<typeof RedisCachingProvider>[1]

/**
 * Medusa's cache on Redis, which never makes anybody's request fail or wait: while Redis is away nothing is found and
 * nothing kept.
 *
 * Stock lets errors through that it does not know, waits for a connection that is not there before it keeps something, and
 * forgets what was to be thrown away meanwhile, so that an old price could come back with Redis and stay for an hour. Here
 * whoever lost the connection empties the cache before it reads from it again.
 */
export default class OpenCachingProvider extends RedisCachingProvider {
  static override identifier = "redis"

  /** False from a lost connection until the cache was emptied. */
  private trusted = true
  /** How often the connection was lost. */
  private losses = 0

  constructor(dependencies: Dependencies, options: Options) {
    super(dependencies, options)
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
    await this.attempt("drop", () => super.clear(dropped), undefined)
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
    // Stock's flush says nothing when it loses the connection on its way.
    if (emptied && before === this.losses) this.trusted = true
  }
}
