import { randomBytes } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import { openMeilisearch } from "../../../../tools/testing/meilisearch.mjs"
import { productFields } from "../../../../backend/src/search/product-fields"
import { MeilisearchSearchService } from "../../src/providers/meilisearch/service"
import { searchMirror } from "../../src/providers/resilient/process-mirror"
import { ResilientSearchService } from "../../src/providers/resilient/service"
import { openDatabase } from "./database"
import { definition, type Good, Shop } from "./shop"

/** What is asked of an engine, as far as relevance goes. */
export interface Asked {
  q: string
  filters?: SearchTypes.SearchFilters
  /** Whether the last word is still being typed. */
  typing?: boolean
}

/** An engine that holds a catalogue under the shop's own fields. */
export interface OpenEngine {
  /** Ids of the first ten answers. */
  find(asked: Asked): Promise<string[]>
  close(): Promise<void>
}

/** Documents of one write, as the shop's rebuild has them. */
const BATCH = 1_000
const PATIENT = { searchTimeout: 10_000, writeTimeout: 120_000 }

const query = (
  index: SearchTypes.ResolvedSearchIndexDefinition,
  { q, filters, typing }: Asked,
) => ({
  index,
  q,
  filters,
  attributes_to_retrieve: ["id"],
  pagination: { take: 10 },
  search_options: typing ? { match_strategy: "last" as const } : {},
})

const idsOf = ({ hits }: SearchTypes.SearchResult): string[] => hits.map(({ id }) => id)

/** PostgreSQL alone. */
export async function openPostgres(goods: readonly Good[]): Promise<OpenEngine> {
  const shop = await Shop.open([], productFields.toFields())
  for (let at = 0; at < goods.length; at += BATCH) await shop.put(goods.slice(at, at + BATCH))
  return {
    find: async (asked) => idsOf(await shop.provider.search(query(shop.index, asked))),
    close: () => shop.close(),
  }
}

/** Meilisearch alone, on a server of its own. */
export async function openSecond(goods: readonly Good[]): Promise<OpenEngine> {
  const server = await openMeilisearch()
  const provider = new MeilisearchSearchService({}, { ...server, ...PATIENT })
  const index = definition(`real_${randomBytes(4).toString("hex")}`, productFields.toFields())
  await provider.upsertIndex({ index })
  await provider.upsertDocuments({
    index: index.physical_name,
    documents: goods.map((good) => ({ ...good })),
  })
  return {
    find: async (asked) => idsOf(await provider.search(query(index, asked))),
    close: () => server.close(),
  }
}

/** Both, as a shop has them: Meilisearch answers, and PostgreSQL where it finds nothing. */
export async function openBoth(goods: readonly Good[]): Promise<OpenEngine> {
  const [server, database] = await Promise.all([openMeilisearch(), openDatabase()])
  const provider = new ResilientSearchService(
    {},
    {
      databaseUrl: database.url,
      statementTimeout: 10_000,
      meilisearch: { host: server.host, apiKey: server.apiKey, ...PATIENT },
    },
  )
  const index = definition("both", productFields.toFields())
  await provider.upsertIndex({ index })
  for (let at = 0; at < goods.length; at += BATCH)
    await provider.upsertDocuments({
      index: index.physical_name,
      documents: goods.slice(at, at + BATCH).map((good) => ({ ...good })),
    })
  const ask = (asked: Asked) => provider.search(query(index, asked))
  // The first search says that a copy is worth having.
  await ask({ q: "" })
  const second = searchMirror()
  await second?.mirror.tend()
  await second?.look()
  return {
    find: async (asked) => {
      const result = await ask(asked)
      const { degraded } = result.provider_metadata as { degraded: boolean }
      if (degraded)
        throw new Error(`Meilisearch does not serve: ${JSON.stringify(result.provider_metadata)}`)
      return idsOf(result)
    },
    close: async () => {
      await provider.deleteIndex({ index: index.physical_name })
      await provider.close()
      await Promise.all([server.close(), database.close()])
    },
  }
}
