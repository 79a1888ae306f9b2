import { chmodSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { buildAll } from "../lib/builds.mjs"
import { CACHE_DIR } from "../lib/paths.mjs"
import { startCluster } from "../lib/postgres/cluster.mjs"
import { say } from "../lib/progress.mjs"
import { catalogue } from "./lib/catalogue.mjs"
import { percentile } from "./lib/load.mjs"
import { numberOption, option } from "./lib/options.mjs"
import { broken } from "./lib/promises.mjs"
import { labelledQueries, recallAtTen, reciprocalRank, relevantTo } from "./lib/queries.mjs"
import { isGivenUp, searchEngines } from "./lib/search-engines.mjs"

const SIZES = [1_000, 10_000, 100_000]
const CLIENTS = [1, 8, 32]
/** How long each number of clients asks. */
const SECONDS = 5
/** An engine that is slow is asked a sample of the queries whose answers are judged. */
const SAMPLE_SECONDS = 15
/** At the largest size, with eight clients. */
const PROMISED = { p95_ms: 60, times_stock: 10, recall_at_10: 0.95 }

/**
 * The search engines alone, side by side in one run, on made-up catalogues of three sizes and 300 labelled queries with
 * facets: how long filling takes, what it weighs, how much of what is relevant is found, and with 1, 8 and 32 clients
 * how long an answer takes that nobody asked for before. Meilisearch only where a server is found.
 *
 * `--size=N` and `--engine=NAME` measure one only, `--seconds=N` longer or shorter.
 */
export default async function ({ args }) {
  const seconds = numberOption(args, "seconds", SECONDS)
  const asked = numberOption(args, "size", 0)
  await buildAll(["kit", "ocop", "marketplace", "search", "vietnam", "backend"])
  const cluster = await openCluster()
  const runs = []
  try {
    for (const size of asked ? [asked] : SIZES) {
      const products = catalogue(size)
      const queries = labelled(products)
      for (const [name, open] of Object.entries(searchEngines())) {
        if ((option(args, "engine") ?? name) !== name) continue
        const engine = await open(cluster.url("postgres"))
        try {
          const figures = await measure(engine, products, queries, seconds)
          say(`  ${JSON.stringify(figures)}`)
          runs.push(figures)
        } finally {
          await engine.close()
        }
      }
    }
  } finally {
    await cluster.stop()
  }
  const ratio = ratios(runs)
  return { figures: { runs, ratio }, broken: judged(runs, ratio) }
}

/** A server of the benchmark's own, with PostgreSQL's settings as the shop has them. */
async function openCluster() {
  const dataDir = join(CACHE_DIR, "bench", "search")
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o711)
  return startCluster({ dataDir, log: join(dataDir, "postgres.log"), ephemeral: true })
}

/** The queries with the ids that answer each, kinds mixed, so that the first few are a fair sample of all. */
function labelled(products) {
  const queries = labelledQueries(products).map((query) => ({
    ...query,
    relevant: relevantTo(query, products),
  }))
  const step = 7
  return queries.map((_, i) => queries[(i * step) % queries.length])
}

async function measure(engine, products, queries, seconds) {
  const began = performance.now()
  await engine.fill(products)
  const index_s = round((performance.now() - began) / 1_000)
  say(`  ${engine.name}: ${products.length} documents in ${index_s} s`)
  await engine.find({ q: "đang khởi động" })
  const figures = {
    engine: engine.name,
    documents: products.length,
    index_s,
    megabytes: round((await engine.bytes()) / 2 ** 20),
    ...(await quality(engine, queries)),
  }
  for (const clients of CLIENTS) {
    figures[`clients_${clients}`] = await load(engine, queries, clients, seconds)
  }
  if (engine.forgive) figures.forgiving_slips_ms = await oneForgiven(engine, queries)
  return figures
}

/** What one answer with slips forgiven takes, on an otherwise idle machine; null when it is given up. */
async function oneForgiven(engine, queries) {
  const began = performance.now()
  try {
    await engine.forgive(queries[0])
    return round(performance.now() - began)
  } catch (error) {
    if (isGivenUp(error)) return null
    throw error
  }
}

/** How well the first ten answers are what was meant; `queries` says of how many, where time ran out. */
async function quality(engine, queries) {
  const until = performance.now() + SAMPLE_SECONDS * 1_000
  const scores = []
  for (const query of queries) {
    if (performance.now() > until) break
    const found = await engine.find(query).catch(unlessGivenUp)
    if (!found) continue
    scores.push({
      kind: query.kind,
      recall: recallAtTen(found, query.relevant),
      rank: reciprocalRank(found, query.relevant),
    })
  }
  const mean = (list, of) => round(list.reduce((sum, score) => sum + score[of], 0) / list.length, 3)
  const kinds = [...new Set(scores.map(({ kind }) => kind))]
  return {
    queries: scores.length,
    recall_at_10: mean(scores, "recall"),
    mrr: mean(scores, "rank"),
    recall_by_kind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        mean(
          scores.filter((score) => score.kind === kind),
          "recall",
        ),
      ]),
    ),
  }
}

/** @returns nothing where an answer took too long */
function unlessGivenUp(error) {
  if (!isGivenUp(error)) throw error
}

/**
 * So many clients, each asking what nobody asked before as soon as it is answered. An answer that was given up counts
 * with the time that it was waited for, and is none of those a second.
 */
async function load(engine, queries, clients, seconds) {
  const times = []
  let next = 0
  let givenUp = 0
  const started = performance.now()
  const until = started + seconds * 1_000
  const client = async () => {
    while (performance.now() < until) {
      const n = next++
      const began = performance.now()
      // Another bound each time: it finds the same, and no answer that was kept will do.
      const bound = { price: { $gte: 0, $lt: 1e9 + n } }
      const found = await engine.find(queries[n % queries.length], bound).catch(unlessGivenUp)
      if (!found) givenUp++
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return {
    p50_ms: round(percentile(times, 50)),
    p95_ms: round(percentile(times, 95)),
    per_s: round(((times.length - givenUp) * 1_000) / (performance.now() - started), 2),
    answers: times.length - givenUp,
    ...(givenUp ? { given_up: givenUp } : {}),
  }
}

const at = (runs, engine, documents) =>
  runs.find((run) => run.engine === engine && run.documents === documents)

/** Our answers a second with eight clients beside stock's, by size. */
function ratios(runs) {
  const both = runs.flatMap((ours) => {
    const stock = at(runs, "stock", ours.documents)
    return ours.engine === "postgres" && stock ? [[ours, stock]] : []
  })
  return Object.fromEntries(
    both.map(([ours, stock]) => [
      `stock_${ours.documents}`,
      round(ours.clients_8.per_s / stock.clients_8.per_s),
    ]),
  )
}

function judged(runs, ratio) {
  const promises = runs
    .filter(({ engine }) => engine === "postgres")
    .flatMap(({ documents, recall_at_10, clients_8 }) => {
      const of = (what) => `${what} of ${documents} documents`
      const times = ratio[`stock_${documents}`]
      const recall = { what: of("recall@10"), is: recall_at_10, atLeast: PROMISED.recall_at_10 }
      if (documents < Math.max(...SIZES)) return [recall]
      return [
        recall,
        { what: of("p95 with 8 clients"), is: clients_8.p95_ms, atMost: PROMISED.p95_ms },
        ...(times === undefined
          ? []
          : [{ what: of("times stock"), is: times, atLeast: PROMISED.times_stock }]),
      ]
    })
  return broken(promises)
}

const round = (value, digits = 1) => Number(value.toFixed(digits))
