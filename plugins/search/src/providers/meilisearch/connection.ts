import { MedusaError } from "@medusajs/framework/utils"
import { type Key, Meilisearch, MeilisearchApiError } from "meilisearch"

export interface ConnectionOptions {
  /** Where the engine answers, e.g. http://localhost:7700. */
  host: string
  /** The master key, or one that may manage keys: from it two smaller ones are made. Any other key is used as it is. */
  apiKey?: string
  /** Begins the names of all indexes and keys, so that several shops can share an engine; `ocop_` unless set. */
  prefix?: string
  /** Milliseconds in which a search must be answered; 400 unless set. */
  searchTimeout?: number
  /** Milliseconds in which a write must be taken on, and then be done; 30,000 unless set. */
  writeTimeout?: number
}

/** The least version whose settings and filters are those that are sent. */
const LEAST_VERSION = [1, 36] as const
const SEARCH_TIMEOUT = 400
const WRITE_TIMEOUT = 30_000
const KEYS_READ = 1_000
/** A packed answer comes in pieces, and the second waits forty milliseconds until the first is acknowledged. */
const UNPACKED = { headers: { "accept-encoding": "identity" } }

/** The engine is there and answers, but cannot be used as it is. */
export class UnfitEngine extends Error {}

/**
 * Two ways to the engine, each with a key that can do no more than it must: one searches the shop's indexes, the other
 * writes them. The key that the operator gave is used to make the two, once, and never sent with a search.
 */
export class Connection {
  readonly prefix: string
  readonly writeTimeout: number
  private readonly admin: Meilisearch
  private opened?: Promise<{ search: Meilisearch; feed: Meilisearch }>

  /** @throws INVALID_ARGUMENT when the host is no address */
  constructor(private readonly options: ConnectionOptions) {
    if (!/^https?:\/\//.test(options.host) || !URL.canParse(options.host))
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The address of Meilisearch is no URL: ${options.host}`,
      )
    this.prefix = options.prefix ?? "ocop_"
    this.writeTimeout = options.writeTimeout ?? WRITE_TIMEOUT
    this.admin = this.client(options.apiKey, this.writeTimeout)
  }

  /** Searches, and nothing else. */
  async search(): Promise<Meilisearch> {
    return (await this.open()).search
  }

  /** Writes documents and settings of the shop's indexes. */
  async feed(): Promise<Meilisearch> {
    return (await this.open()).feed
  }

  /** Forgets the keys: the engine may be another one by now. */
  reset(): void {
    this.opened = undefined
  }

  /**
   * Whether an engine that can be used is there, and which.
   * @returns its version; undefined where the operator's key may not ask for it
   * @throws UnfitEngine for one that is too old, or refuses the key
   */
  async check(): Promise<string | undefined> {
    try {
      await (await this.feed()).getStats()
      // No key that is limited to some indexes may ask for the version.
      const pkgVersion = await this.admin.getVersion().then(
        (version) => version.pkgVersion,
        (error: unknown) => {
          if (isRefusal(error)) return undefined
          throw error
        },
      )
      if (pkgVersion === undefined) return undefined
      const [major = 0, minor = 0] = pkgVersion.split(".").map(Number)
      if (major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1]))
        throw new UnfitEngine(
          `Meilisearch ${pkgVersion} is too old: ${LEAST_VERSION.join(".")} is needed`,
        )
      return pkgVersion
    } catch (error) {
      if (isRefusal(error)) {
        this.reset()
        throw new UnfitEngine(`Meilisearch refuses the key: ${error.message}`)
      }
      throw error
    }
  }

  private open(): Promise<{ search: Meilisearch; feed: Meilisearch }> {
    this.opened ??= this.keys().then(({ search, feed }) => ({
      search: this.client(search, this.options.searchTimeout ?? SEARCH_TIMEOUT),
      feed: this.client(feed, this.writeTimeout),
    }))
    this.opened.catch(() => this.reset())
    return this.opened
  }

  private client(apiKey: string | undefined, timeout: number): Meilisearch {
    return new Meilisearch({ host: this.options.host, apiKey, timeout, requestInit: UNPACKED })
  }

  private async keys(): Promise<{ search?: string; feed?: string }> {
    const { apiKey } = this.options
    if (!apiKey) return {}
    let known: Key[]
    try {
      known = (await this.admin.getKeys({ limit: KEYS_READ })).results
    } catch (error) {
      // A key that may not read keys is one that was made for us.
      if (error instanceof MeilisearchApiError && error.response.status === 403)
        return { search: apiKey, feed: apiKey }
      throw error
    }
    const [search, feed] = await Promise.all([
      this.key(known, "search", ["search"]),
      this.key(known, "feed", ["documents.*", "indexes.*", "settings.*", "tasks.*", "stats.get"]),
    ])
    return { search, feed }
  }

  /** The key of this name, made when there is none. Two processes may each make one: both are good. */
  private async key(known: readonly Key[], name: string, actions: string[]): Promise<string> {
    const full = `${this.prefix}${name}`
    const indexes = [`${this.prefix}*`]
    const found = known.find(
      (key) =>
        key.name === full &&
        key.indexes.join() === indexes.join() &&
        actions.every((action) => key.actions.includes(action)),
    )
    if (found) return found.key
    const made = await this.admin.createKey({
      name: full,
      description: "Made by the shop",
      actions,
      indexes,
      expiresAt: null,
    })
    return made.key
  }
}

function isRefusal(error: unknown): error is MeilisearchApiError {
  return error instanceof MeilisearchApiError && [401, 403].includes(error.response.status)
}
