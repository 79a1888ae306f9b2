import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "../lib/paths.mjs"
import { say } from "../lib/progress.mjs"
import { catalogue } from "./lib/catalogue.mjs"
import { percentile } from "./lib/load.mjs"
import { broken } from "./lib/promises.mjs"
import { labelledQueries, recallAtTen, reciprocalRank, relevantTo } from "./lib/queries.mjs"

const SIZE = 10_000
const SECONDS = 5
const FACETS = [
  "province",
  "group",
  "set",
  "star_facet",
  "price_bucket",
  "in_stock",
  "certifications",
]
const CHANNEL = "bench"

/**
 * The search engine alone, on 10,000 made-up products and 300 labelled queries with facets: how much of what is
 * relevant it finds, how long one search takes, and how many a second eight clients get. Needs a built shop.
 * `--size=N` measures another size.
 */
export default async function ({ openShop, args }) {
  const size = Number(args.find((arg) => arg.startsWith("--size="))?.slice(7) ?? SIZE)
  const shop = await openShop({ seed: "empty" })
  const require = createRequire(join(ROOT, "backend/.medusa/server/package.json"))
  const { PostgresViSearchService } = require("@ocop/search/providers/postgres")
  const { productFields } = require(
    join(ROOT, "backend/.medusa/server/src/search/product-fields.js"),
  )
  const provider = new PostgresViSearchService(
    {},
    { databaseUrl: shop.databaseUrl, statementTimeout: 10_000 },
  )
  try {
    return await measure(provider, indexOf(productFields.toFields()), size)
  } finally {
    await provider.close()
  }
}

function indexOf(fields) {
  const physical_name = "bench_product"
  return {
    name: "product",
    entity: "product",
    primary_key: "id",
    provider: "postgres-vi",
    settings: {},
    definition_hash: "",
    fields,
    physical_name,
  }
}

const toDocument = (product) => ({
  id: product.id,
  handle: product.id,
  title: product.title,
  title_en: product.title_en,
  description: product.description,
  description_en: product.description_en,
  seller_id: `maker_${product.maker.id}`,
  seller_handle: `maker_${product.maker.id}`,
  seller_name: product.maker.name,
  seller_status: "active",
  province: product.maker.province,
  former_province: product.maker.former === product.maker.province ? null : product.maker.former,
  commune: product.maker.commune,
  group: product.group,
  set: product.set,
  set_name: product.set,
  stars: product.stars,
  star_facet: String(product.stars),
  price: product.price,
  price_bucket: String(Math.floor(product.price / 100_000)),
  sold: product.sold,
  status: "published",
  sales_channel_ids: [CHANNEL],
  in_stock: true,
  age_restricted: false,
  certifications: product.id.endsWith("7") ? ["HACCP"] : [],
})

async function measure(provider, index, size) {
  const products = catalogue(size)
  await provider.deleteIndex({ index: index.physical_name })
  await provider.upsertIndex({ index })
  const began = performance.now()
  for (let at = 0; at < size; at += 1_000) {
    const documents = products.slice(at, at + 1_000).map(toDocument)
    await provider.upsertDocuments({ index: index.physical_name, definition: index, documents })
  }
  const index_s = round((performance.now() - began) / 1_000)
  say(`  ${size} documents written in ${index_s} s`)
  const queries = labelledQueries(products)
  const retrieve = Object.keys(index.fields).filter(
    (path) => index.fields[path].retrievable !== false,
  )
  const visible = {
    status: "published",
    sales_channel_ids: [CHANNEL],
    seller_status: "active",
    age_restricted: false,
  }
  // `extra` makes a query nobody asked before, without changing what it finds.
  const ask = (query, extra) =>
    provider.search({
      index,
      attributes_to_retrieve: retrieve,
      q: query.q,
      filters: {
        $and: [visible, ...(query.filters ? [query.filters] : []), ...(extra ? [extra] : [])],
      },
      pagination: { skip: 0, take: 24 },
      search_options: { facets: FACETS, ...(query.typing ? { match_strategy: "last" } : {}) },
    })
  await ask({ q: "đang khởi động" })
  const quality = {}
  const times = []
  for (const query of queries) {
    const started = performance.now()
    const { hits } = await ask(query)
    times.push(performance.now() - started)
    const found = hits.map(({ id }) => id)
    const relevant = relevantTo(query, products)
    const scores = (quality[query.kind] ??= [])
    scores.push([recallAtTen(found, relevant), reciprocalRank(found, relevant)])
  }
  const mean = (scores, i) =>
    round(scores.reduce((sum, score) => sum + score[i], 0) / scores.length, 3)
  const all = Object.values(quality).flat()
  const recall = mean(all, 0)
  const figures = {
    documents: size,
    index_s,
    recall_at_10: recall,
    mrr: mean(all, 1),
    by_kind: Object.fromEntries(
      Object.entries(quality).map(([kind, scores]) => [kind, mean(scores, 0)]),
    ),
    p50_ms: round(percentile(times, 50)),
    p95_ms: round(percentile(times, 95)),
    new_per_s: await rate(8, (n) =>
      ask(queries[n % queries.length], { price: { $gte: n % 1_000, $lt: 1e9 + n } }),
    ),
    repeated_per_s: await rate(8, (n) => ask(queries[n % 50])),
  }
  await provider.deleteIndex({ index: index.physical_name })
  return { figures, broken: broken([{ what: "recall@10", is: recall, atLeast: 0.95 }]) }
}

/** Searches a second that so many clients get, each asking as soon as it is answered. */
async function rate(clients, ask) {
  const until = performance.now() + SECONDS * 1_000
  let done = 0
  const client = async () => {
    while (performance.now() < until) await ask(done++)
  }
  await Promise.all(Array.from({ length: clients }, client))
  return Math.round(done / SECONDS)
}

const round = (value, digits = 1) => Number(value.toFixed(digits))
