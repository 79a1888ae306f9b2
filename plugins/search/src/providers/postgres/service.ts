import { MedusaError } from "@medusajs/framework/utils"
import type { Logger, SearchTypes } from "@medusajs/framework/types"
import { ManyAtOnceService } from "../../contract/many-at-once"
import { createIndex, dropIndex, listEntries } from "./catalog"
import { Database, type DatabaseOptions } from "./database"
import { Memory } from "./memory"
import { IDENTIFIER } from "./plan"
import { ResultCache } from "./result-cache"
import { assertSupported, keyOf, searchTogether } from "./search"
import { clear, remove, upsert, type WriteNote, type Written } from "./writer"

export interface PostgresViOptions extends DatabaseOptions {
  /** Told of each write, on its own transaction. */
  onWrite?: WriteNote
}

/**
 * Search Module provider: full-text search for Vietnamese in the shop's own PostgreSQL.
 *
 * Accents are optional, slips are corrected against the words of the catalogue, former province names are found,
 * hits, total and disjunctive facets come from one statement. See the plugin's README for what it can and cannot.
 */
export class PostgresViSearchService extends ManyAtOnceService {
  static override identifier = IDENTIFIER
  private readonly database: Database
  private readonly memory: Memory
  private readonly cache = new ResultCache<SearchTypes.SearchResult[]>()

  /**
   * @param options `databaseUrl` is required; see {@link DatabaseOptions}
   * @throws INVALID_ARGUMENT without `databaseUrl`
   */
  constructor(
    { logger }: { logger?: Logger },
    private readonly options: PostgresViOptions,
  ) {
    super()
    if (!options?.databaseUrl) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The ${IDENTIFIER} search provider needs the option databaseUrl`,
      )
    }
    this.database = new Database(options)
    this.memory = new Memory(this.database, (error) =>
      logger?.warn(
        `[Search] Changes of other processes are not heard: ${(error as Error).message}`,
      ),
    )
  }

  /** For tests: the database, whose `probe` sees every searching statement. */
  get database_(): Database {
    return this.database
  }

  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition
  }): Promise<SearchTypes.SearchTask> {
    await createIndex(this.database, index)
    return this.done(index.physical_name, true)
  }

  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await dropIndex(this.database, index)
    return this.done(index, true)
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    return listEntries(this.database)
  }

  override async upsertDocuments({
    index,
    documents,
  }: {
    index: string
    documents: SearchTypes.SearchDocument[]
  }): Promise<SearchTypes.SearchTask> {
    if (documents.length) {
      const { onWrite } = this.options
      await this.learn(index, await upsert(this.database, index, documents, onWrite))
    }
    return this.done(index)
  }

  override async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    await this.learn(index, await remove(this.database, index, filters, this.options.onWrite))
    return this.done(index)
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await clear(this.database, index)
    return this.done(index, true)
  }

  /** Queries that share their text and index, such as a query and its facets' own queries, cost one statement. */
  override async searchMany(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]> {
    inputs.forEach(assertSupported)
    const groups = new Map<string, number[]>()
    inputs.forEach((input, i) => {
      const key = keyOf(input)
      groups.set(key, [...(groups.get(key) ?? []), i])
    })
    const results = new Array<SearchTypes.SearchResult>(inputs.length)
    await Promise.all(
      [...groups.values()].map(async (members) => {
        const answers = await this.answer(
          members.map((i) => inputs[i] as SearchTypes.ProviderSearchQuery),
        )
        members.forEach((i, n) => (results[i] = copy(answers[n] as SearchTypes.SearchResult)))
      }),
    )
    return results
  }

  private async answer(
    queries: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]> {
    const name = (queries[0] as SearchTypes.ProviderSearchQuery).index.physical_name
    const memory = await this.memory.of(name)
    const work = (): Promise<SearchTypes.SearchResult[]> =>
      searchTogether(this.database, memory, queries).catch((error: unknown) => {
        if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND)
          this.memory.forget(name)
        throw error
      })
    if (!this.memory.listening) return work()
    const asked = queries.map(({ index: _, ...query }) => query)
    return this.cache.through(`${name} ${memory.epoch} ${JSON.stringify(asked)}`, work)
  }

  private async learn(index: string, written: Written | undefined): Promise<void> {
    if (written) await this.memory.learn(index, written)
  }

  private done(index: string, forget = false): SearchTypes.SearchTask {
    if (forget) this.memory.forget(index)
    return { index, status: "succeeded" }
  }

  /** Ends every connection. Medusa has no such call for providers (idle connections keep no process alive); tests have. */
  async close(): Promise<void> {
    this.memory.close()
    await this.database.close()
  }
}

/** Callers may add to a hit's document; a kept answer must not change under the next reader. */
function copy(result: SearchTypes.SearchResult): SearchTypes.SearchResult {
  return {
    ...result,
    hits: result.hits.map((hit) => ({ ...hit, document: { ...hit.document } })),
    metadata: { ...result.metadata },
  }
}
