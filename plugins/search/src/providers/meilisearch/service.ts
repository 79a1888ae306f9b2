import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Logger, SearchTypes } from "@medusajs/framework/types"
import {
  type EnqueuedTaskPromise,
  type Index,
  MeilisearchApiError,
  type MultiSearchResult,
} from "meilisearch"
import { flatten } from "../../contract/fields"
import { idsOf } from "../../contract/filters"
import { ManyAtOnceService } from "../../contract/many-at-once"
import { batches } from "./batches"
import { Connection, type ConnectionOptions } from "./connection"
import { compileFilters } from "./filters"
import { ask, type Breadth, breadthsOf, read } from "./query"
import { IDENTIFIER, settingsOf } from "./settings"

export type MeilisearchOptions = ConnectionOptions

const READ_AT_ONCE = 5_000

/** A query's result, and how many documents there are even where nobody asked to count them. */
interface Found {
  result: SearchTypes.SearchResult
  total: number
}

/** What an answer must hold to be one; an engine behind a broken proxy answers 200 with anything. */
const answers = z.object({
  results: z.array(
    z.looseObject({
      hits: z.array(z.record(z.string(), z.unknown())),
      estimatedTotalHits: z.number(),
      processingTimeMs: z.number(),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
      facetStats: z.record(z.string(), z.object({ min: z.number(), max: z.number() })).optional(),
    }),
  ),
})

/**
 * Search Module provider: Meilisearch.
 *
 * Filters are exact or refused, facets of a query come with it in one multi-search, and a write has been done when
 * its call returns. See the plugin's README for what it can and cannot.
 */
export class MeilisearchSearchService extends ManyAtOnceService {
  static override identifier = IDENTIFIER
  readonly connection: Connection

  /** @param options `host` is required; see {@link ConnectionOptions} */
  constructor(_: { logger?: Logger }, options: MeilisearchOptions) {
    super()
    if (!options?.host)
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The ${IDENTIFIER} search provider needs the option host`,
      )
    this.connection = new Connection(options)
  }

  /** Makes the index, or gives one that is there the definition's settings. */
  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition
  }): Promise<SearchTypes.SearchTask> {
    const settings = settingsOf(index)
    const client = await this.connection.feed()
    const uid = this.uidOf(index.physical_name)
    await this.done(
      client.createIndex(uid, { primaryKey: index.primary_key }),
      "index_already_exists",
    )
    await this.done(client.index(uid).updateSettings(settings))
    return succeeded(index.physical_name)
  }

  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    const client = await this.connection.feed()
    await this.done(client.deleteIndex(this.uidOf(index)), "index_not_found")
    return succeeded(index)
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const { prefix } = this.connection
    const { indexes } = await (await this.connection.feed()).getStats()
    return Object.entries(indexes)
      .filter(([uid]) => uid.startsWith(prefix))
      .map(([uid, { numberOfDocuments }]) => ({
        name: uid.slice(prefix.length),
        provider: IDENTIFIER,
        document_count: numberOfDocuments,
      }))
  }

  override async upsertDocuments({
    index,
    documents,
  }: {
    index: string
    documents: SearchTypes.SearchDocument[]
  }): Promise<SearchTypes.SearchTask> {
    const target = await this.indexOf(index)
    for (const batch of batches(documents)) await this.done(target.addDocuments(batch))
    return succeeded(index)
  }

  override async deleteDocuments({
    index,
    filters,
    definition,
  }: SearchTypes.SearchDeleteDocumentsInput & {
    /** Needed for filters that are more than ids. */
    definition?: SearchTypes.ResolvedSearchIndexDefinition
  }): Promise<SearchTypes.SearchTask> {
    const target = await this.indexOf(index)
    const ids = idsOf(filters, definition?.primary_key ?? "id")
    if (ids) await this.done(target.deleteDocuments(ids))
    else if (definition) {
      const fields = new Map(flatten(definition).map((field) => [field.path, field]))
      const filter = compileFilters(filters, fields, definition.primary_key)
      await this.done(filter ? target.deleteDocuments({ filter }) : target.deleteAllDocuments())
    } else {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The ${IDENTIFIER} search provider removes documents by id`,
      )
    }
    return succeeded(index)
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await this.done((await this.indexOf(index)).deleteAllDocuments())
    return succeeded(index)
  }

  /**
   * All queries with all that their facets ask, in one request. A text that no name has among what passes the
   * filters is asked for again more broadly, by one more request for all such texts.
   */
  override async searchMany(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]> {
    const results: SearchTypes.SearchResult[] = []
    const found = new Set([""])
    let left = inputs.map((input, i) => {
      return { i, input, text: input.q?.trim() ?? "", breadths: breadthsOf(input.q) }
    })
    while (left.length) {
      const answered = await this.round(
        left.map(({ input, breadths: [breadth] }) => ({ input, breadth: breadth as Breadth })),
      )
      left.forEach(({ i, text }, n) => {
        const { result, total } = answered[n] as Found
        results[i] = result
        if (total) found.add(text)
      })
      left = left
        .filter(({ text, breadths }) => !found.has(text) && breadths.length > 1)
        .map((one) => ({ ...one, breadths: one.breadths.slice(1) }))
    }
    return results
  }

  /** One request for all queries. */
  private async round(
    inputs: readonly { input: SearchTypes.ProviderSearchQuery; breadth: Breadth }[],
  ): Promise<Found[]> {
    const asked = inputs.map(({ input, breadth }) =>
      ask(input, this.uidOf(input.index.physical_name), breadth),
    )
    const queries = asked.flatMap(({ requests }) => requests)
    const client = await this.connection.search()
    const { results } = answers.parse(
      await client.multiSearch({ queries }).catch((error: unknown) => {
        throw notFound(error)
      }),
    )
    if (results.length !== queries.length)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Meilisearch gave ${results.length} answers to ${queries.length} queries`,
      )
    let next = 0
    return asked.map((one) => {
      const own = results.slice(next, next + one.requests.length)
      next += one.requests.length
      return {
        result: read(one, own as MultiSearchResult<Record<string, unknown>>[]),
        total: own[0]?.estimatedTotalHits ?? 0,
      }
    })
  }

  /** What tells each document of an index from an earlier state of itself: its `_digest`, by its id. */
  async digests(index: string): Promise<Map<string, string>> {
    const target = await this.indexOf(index)
    const held = new Map<string, string>()
    for (;;) {
      const { results, total } = await target.getDocuments<{ id: string; _digest?: string }>({
        fields: ["id", "_digest"],
        offset: held.size,
        limit: READ_AT_ONCE,
      })
      for (const { id, _digest } of results) held.set(id, _digest ?? "")
      if (!results.length || held.size >= total) return held
    }
  }

  private uidOf(name: string): string {
    return `${this.connection.prefix}${name}`
  }

  private async indexOf(name: string): Promise<Index> {
    return (await this.connection.feed()).index(this.uidOf(name))
  }

  /**
   * Waits for a task.
   * @param allowed a failure that is as good as success
   * @throws NOT_FOUND when there is no such index; UNEXPECTED_STATE with the engine's own words for any other failure,
   *   and when it is not done in time
   */
  private async done(task: EnqueuedTaskPromise, allowed?: string): Promise<void> {
    const { status, error } = await task.waitTask({ timeout: this.connection.writeTimeout })
    if (status === "succeeded" || error?.code === allowed) return
    throw new MedusaError(
      error?.code === "index_not_found"
        ? MedusaError.Types.NOT_FOUND
        : MedusaError.Types.UNEXPECTED_STATE,
      `Meilisearch: ${error?.message ?? `the task was ${status}`}`,
    )
  }
}

const succeeded = (index: string): SearchTypes.SearchTask => ({ index, status: "succeeded" })

/** The Search Module asks again when an index was swapped meanwhile: it must be told in its own words. */
function notFound(error: unknown): unknown {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found"
    ? new MedusaError(MedusaError.Types.NOT_FOUND, error.message)
    : error
}
