import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { productFields } from "../../../../backend/src/search/product-fields"
import { MeilisearchSearchService } from "../../src/providers/meilisearch/service"
import { hasMeilisearch, openMeilisearch } from "../../../../tools/testing/meilisearch.mjs"
import { catalogue, QUERIES } from "../support/real-queries"
import { definition, Shop } from "../support/shop"

type Find = (
  q: string,
  options: SearchTypes.ProviderSearchQuery["search_options"],
) => Promise<string[]>
interface Opened {
  find: Find
  close(): Promise<void>
}

async function openPostgres(): Promise<Opened> {
  const shop = await Shop.open(catalogue(), productFields.toFields())
  return {
    find: (q, search_options) => shop.find(q, { pagination: { take: 10 }, search_options }),
    close: () => shop.close(),
  }
}

async function openSecond(): Promise<Opened> {
  const engine = await openMeilisearch()
  const provider = new MeilisearchSearchService({}, { ...engine, searchTimeout: 10_000 })
  const index = definition(`real_${randomBytes(4).toString("hex")}`, productFields.toFields())
  await provider.upsertIndex({ index })
  await provider.upsertDocuments({ index: index.physical_name, documents: catalogue() })
  return {
    find: async (q, search_options) => {
      const { hits } = await provider.search({
        index,
        q,
        attributes_to_retrieve: ["id"],
        pagination: { take: 10 },
        search_options,
      })
      return hits.map(({ id }) => id)
    },
    close: () => engine.close(),
  }
}

const SPELLED_RIGHT = ["as it is written", "without accents", "in English", "by a former province"]
const asked = Object.entries(QUERIES).flatMap(([kind, list]) =>
  list.map((query) => ({ kind, query })),
)

/**
 * How many of a hundred queries may miss. Meilisearch counts a swap of two letters as two slips and wants every word in
 * a name; what it misses it must miss with nothing, since then PostgreSQL is asked.
 */
describe.each([
  { engine: "PostgreSQL", open: openPostgres, there: true, most: 0.04, nothing: false },
  { engine: "Meilisearch", open: openSecond, there: hasMeilisearch, most: 0.07, nothing: true },
])("relevance on the real catalogue, with $engine", ({ open, there, most, nothing }) => {
  describe.skipIf(!there)("on a server", () => {
    let opened: Opened
    const missed: string[] = []

    beforeAll(async () => {
      opened = await open()
      for (const { kind, query } of asked) {
        const [typed, ...meant] = query
        const found = await opened.find(
          typed,
          kind === "while it is being typed" ? { match_strategy: "last" } : {},
        )
        if (!found.slice(0, 3).some((id) => meant.includes(id)))
          missed.push(`${kind}: "${typed}" gave ${found.slice(0, 3).join(", ") || "nothing"}`)
      }
    }, 60_000)
    afterAll(() => opened?.close())

    it("asks enough", () => expect(asked.length).toBeGreaterThanOrEqual(60))

    it("shows what was meant among the first three for nearly every query", () => {
      expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(Math.floor(asked.length * most))
    })

    it("shows it for every query that is spelled right", () => {
      const wrong = missed.filter((line) => !nothing || !line.endsWith("gave nothing"))
      expect(wrong.filter((line) => SPELLED_RIGHT.some((kind) => line.startsWith(kind)))).toEqual(
        [],
      )
      if (nothing) expect(wrong).toEqual([])
    })
  })
})
