import type { Logger, SearchTypes } from "@medusajs/framework/types"
import { ManyAtOnceService } from "../../contract/many-at-once"
import type { ConnectionOptions } from "../meilisearch/connection"
import { MeilisearchSearchService } from "../meilisearch/service"
import type { DatabaseOptions } from "../postgres/database"
import { PostgresViSearchService } from "../postgres/service"
import { Breaker, isAboutTheQuery } from "./breaker"
import { Mirror } from "./mirror"
import { noteWrite } from "./mirror-state"
import { setMirror } from "./process-mirror"
import { Routing } from "./routing"

export interface ResilientOptions extends DatabaseOptions {
  /** The second engine; without it PostgreSQL answers alone. */
  meilisearch?: ConnectionOptions
}

/** Which engine answered, and whether it stands in for the one that should have. */
export interface Answered {
  engine: "postgres" | "meilisearch"
  degraded: boolean
  why?: string
}

const ALONE: Answered = { engine: "postgres", degraded: false }

/**
 * Search Module provider: PostgreSQL, and before it Meilisearch where there is one.
 *
 * Every write goes to PostgreSQL, in whose transaction it is noted for the other; every search goes to Meilisearch when
 * its copy is whole and it answers in time, and to PostgreSQL otherwise. `provider_metadata` says who answered.
 */
export class ResilientSearchService extends ManyAtOnceService {
  static override identifier = "resilient"
  private readonly postgres: PostgresViSearchService
  private readonly second?: { engine: MeilisearchSearchService; mirror: Mirror; routing: Routing }
  private readonly breaker = new Breaker()

  /** @throws INVALID_ARGUMENT without `databaseUrl`, or when Meilisearch's address is none */
  constructor(cradle: { logger?: Logger }, options: ResilientOptions) {
    super()
    const { meilisearch, ...database } = options
    this.postgres = new PostgresViSearchService(cradle, {
      ...database,
      ...(meilisearch ? { onWrite: noteWrite } : {}),
    })
    if (!meilisearch) return
    const { logger } = cradle
    const engine = new MeilisearchSearchService(cradle, meilisearch)
    const mirror = new Mirror(database, engine, logger)
    const routing = new Routing(
      mirror.database,
      () => mirror.ready(),
      (error) => logger?.warn(`[Search] The copies are not known: ${String(error)}`),
    )
    this.second = { engine, mirror, routing }
    setMirror({
      mirror,
      look: () => routing.look(),
      state: () => ({ breaker: this.breaker.state, copies: routing.copies }),
    })
  }

  override async upsertIndex(input: {
    index: SearchTypes.ResolvedSearchIndexDefinition
  }): Promise<SearchTypes.SearchTask> {
    return this.postgres.upsertIndex(input)
  }

  /** The copy goes when the worker next looks after the copies. */
  override async deleteIndex(input: { index: string }): Promise<SearchTypes.SearchTask> {
    return this.postgres.deleteIndex(input)
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const own = await this.postgres.listIndexes()
    return own.map((info) => ({ ...info, provider: ResilientSearchService.identifier }))
  }

  override async upsertDocuments(input: {
    index: string
    documents: SearchTypes.SearchDocument[]
  }): Promise<SearchTypes.SearchTask> {
    await this.second?.mirror.ready()
    return this.postgres.upsertDocuments(input)
  }

  override async deleteDocuments(
    input: SearchTypes.SearchDeleteDocumentsInput,
  ): Promise<SearchTypes.SearchTask> {
    await this.second?.mirror.ready()
    return this.postgres.deleteDocuments(input)
  }

  override async clearIndex(input: { index: string }): Promise<SearchTypes.SearchTask> {
    return this.postgres.clearIndex(input)
  }

  override async searchMany(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]> {
    if (!this.second) return named(await this.postgres.searchMany(inputs), ALONE)
    const { engine, routing } = this.second
    const name = inputs[0]?.index.physical_name ?? ""
    const route = await routing.of(name)
    // Queries of several indexes in one call are rare, and PostgreSQL has them all.
    if ("why" in route || inputs.some((input) => input.index.physical_name !== name))
      return this.standIn(inputs, "why" in route ? route.why : "several indexes at once")
    const copies = inputs.map((input) => ({
      ...input,
      index: { ...input.index, physical_name: route.copy },
    }))
    try {
      const results = await this.breaker.through(() => engine.searchMany(copies))
      // Nothing found is rare, and the one answer by which an engine that was emptied looks well.
      if (results.some(({ metadata, hits }) => metadata.take && !metadata.count && !hits.length))
        return await this.standIn(inputs, "nothing found", false)
      return named(results, { engine: "meilisearch", degraded: false })
    } catch (error) {
      return this.standIn(inputs, (error as Error).message, !isAboutTheQuery(error))
    }
  }

  private async standIn(
    inputs: SearchTypes.ProviderSearchQuery[],
    why: string,
    degraded = true,
  ): Promise<SearchTypes.SearchResult[]> {
    return named(await this.postgres.searchMany(inputs), { engine: "postgres", degraded, why })
  }

  /** For tests: the ends of every connection. */
  async close(): Promise<void> {
    await Promise.all([this.postgres.close(), this.second?.mirror.database.close()])
  }
}

const named = (results: SearchTypes.SearchResult[], answered: Answered) =>
  results.map((result) => ({ ...result, provider_metadata: { ...answered } }))
