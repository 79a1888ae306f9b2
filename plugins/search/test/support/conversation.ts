import { MeilisearchSearchService } from "../../src/providers/meilisearch/service"
import { definition, fields, type Good } from "./shop"

const INDEX = "talk"
const GOODS: Good[] = [
  {
    id: "fish",
    title: "Nước mắm Phú Quốc",
    province: "An Giang",
    price: 90_000,
    stars: 4,
    sold: 7,
  },
  { id: "tea", title: "Chè Tân Cương", province: "Thái Nguyên", price: 250_000, stars: 5, sold: 2 },
  {
    id: "honey",
    title: "Mật ong bạc hà",
    description: "Ngon với trà",
    province: "Tuyên Quang",
    price: 320_000,
  },
  { id: "cake", title: "Bánh <pía>", certifications: ["HACCP", "ISO"], open: true, price: 60_000 },
]

/** What was said of a refusal: its kind and its words. */
const refusal = (error: unknown): unknown => {
  const { type, name, message } = error as { type?: string; name: string; message: string }
  return { refused: type ?? name, message }
}

/**
 * All that the provider says to a server, from keys to the removal of its index, and what it makes of the answers.
 * @returns the results by what was done
 */
export async function converse(host: string, apiKey: string): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {}
  const does = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    results[what] = (await work().catch(refusal)) ?? null
  }
  // A server that has just started answers late, and a recording waits for it.
  const patient = { searchTimeout: 10_000 }
  const provider = new MeilisearchSearchService({}, { host, apiKey, ...patient })
  const index = definition(INDEX)
  const ask = { index, attributes_to_retrieve: ["id", "title", "price"], pagination: { take: 10 } }

  await does("finds the version, and makes two keys", () => provider.connection.check())
  await does("makes an index with its settings", () => provider.upsertIndex({ index }))
  await does("leaves one that is there", () => provider.upsertIndex({ index }))
  await does("adds documents", () =>
    provider.upsertDocuments({ index: INDEX, documents: GOODS.map((good) => ({ ...good })) }),
  )
  await does("is told of a document without an id", () =>
    provider.upsertDocuments({
      index: INDEX,
      // What types forbid, the server must refuse.
      documents: [{ title: "?" } as unknown as { id: string }],
    }),
  )
  await does("searches with facets, filters, an order and marks", () =>
    provider.searchMany([
      {
        ...ask,
        q: "mật ong",
        filters: { price: { $gte: 50_000 }, status: null },
        search_options: { highlight: { fields: ["title"] }, facets: ["province"] },
      },
      {
        ...ask,
        filters: { $or: [{ open: true }, { stars: [4, 5] }] },
        pagination: { take: 2, skip: 1, order: { price: "DESC" } },
        search_options: {
          facets: [
            "certifications",
            { field: "price", type: "range", ranges: [{ to: 100_000 }, { from: 100_000 }] },
            { field: "stars", type: "stats" },
          ],
        },
      },
    ]),
  )
  await does("looks into descriptions when no name has the words", () =>
    provider.search({ ...ask, q: "trà ngon" }),
  )
  await does("reads what tells documents apart", async () => [...(await provider.digests(INDEX))])
  await does("is told of a filter that the index does not know", () =>
    provider.search({
      ...ask,
      index: { ...index, fields: { ...fields, colour: { type: "keyword", filterable: true } } },
      filters: { colour: "red" },
    }),
  )
  await does("is told of an index that is not there", () =>
    provider.search({ ...ask, index: definition("nowhere") }),
  )
  await does("removes documents by id", () =>
    provider.deleteDocuments({ index: INDEX, filters: { id: ["cake"] } }),
  )
  await does("removes documents by a filter", () =>
    provider.deleteDocuments({
      index: INDEX,
      filters: { price: { $gt: 300_000 } },
      definition: index,
    }),
  )
  await does("counts what is left", () => provider.listIndexes())
  await does("empties an index", () => provider.clearIndex({ index: INDEX }))
  await does("removes an index", () => provider.deleteIndex({ index: INDEX }))
  await does("removes one that is gone", () => provider.deleteIndex({ index: INDEX }))
  await does("is refused with another key", () =>
    new MeilisearchSearchService({}, { host, apiKey: "wrong", ...patient }).connection.check(),
  )
  return results
}
