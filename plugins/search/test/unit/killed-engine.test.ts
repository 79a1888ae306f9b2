import { randomBytes } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { type ProcessMirror, searchMirror } from "../../src/providers/resilient/process-mirror"
import { type Answered, ResilientSearchService } from "../../src/providers/resilient/service"
import { openDatabase, type TestDatabase } from "../support/database"
import { EngineProcess } from "../support/engine-process"
import { definition } from "../support/shop"
import { goods, work as feed } from "../support/worker"

const KILLS = 20
/** The stand-in finds all by every query; PostgreSQL half of them by this one. */
const FOUND = { meilisearch: 30, postgres: 15 } as const

/** A process in place of the search engine's, on machines that have none; with the real one, `int/two-engines` does the same. */
describe("a search engine that is killed twenty times", () => {
  let database: TestDatabase
  let engine: EngineProcess
  let search: ResilientSearchService
  let mirror: ProcessMirror
  let index: SearchTypes.ResolvedSearchIndexDefinition

  beforeAll(async () => {
    database = await openDatabase()
    engine = await EngineProcess.open()
    const quiet = () => undefined
    search = new ResilientSearchService(
      { logger: { info: quiet, warn: quiet, error: quiet } as never },
      {
        databaseUrl: database.url,
        statementTimeout: 10_000,
        meilisearch: { host: engine.host, apiKey: "master", writeTimeout: 1_000 },
      },
    )
    mirror = searchMirror() as ProcessMirror
    index = definition(`t_${randomBytes(4).toString("hex")}`)
    await search.upsertIndex({ index })
    await search.upsertDocuments({ index: index.physical_name, documents: goods })
  })
  afterAll(async () => {
    await search?.deleteIndex({ index: index.physical_name })
    await search?.close()
    await engine?.close()
    await database?.knex.raw("delete from search_mirror")
    await database?.knex.raw("delete from outbox_message")
    await database?.close()
  })

  const find = async () => {
    const { hits, provider_metadata } = await search.search({
      index,
      q: "mật ong",
      attributes_to_retrieve: ["title"],
      pagination: { take: 50 },
    })
    return { found: hits.length, by: (provider_metadata as unknown as Answered).engine }
  }
  /** An engine that is away is a worker's everyday. */
  const work = async () => {
    await feed(database, mirror, () => undefined)
    await mirror.look()
  }
  const served = () =>
    vi.waitFor(
      async () => {
        await work()
        expect((await find()).by).toBe("meilisearch")
      },
      // Twice as long as a search may wait before it tries the engine again.
      { timeout: 30_000, interval: 100 },
    )

  it("fails no search, and serves again at the end", async () => {
    await served()
    let open = true
    const answers: Awaited<ReturnType<typeof find>>[] = []
    const shopper = async () => {
      while (open) {
        answers.push(await find())
        await setTimeout(20)
      }
    }
    const shoppers = Promise.all([shopper(), shopper()])
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        await engine.kill()
        await engine.start()
        await work()
      }
      await served()
      // The shoppers too are served by it again, which they may not have been between two kills.
      await vi.waitFor(() => expect(answers.at(-1)?.by).toBe("meilisearch"), { timeout: 30_000 })
    } finally {
      open = false
    }
    await shoppers
    expect(answers.length).toBeGreaterThan(KILLS)
    expect(answers.filter(({ found, by }) => found !== FOUND[by])).toEqual([])
    expect(new Set(answers.map(({ by }) => by))).toEqual(new Set(["meilisearch", "postgres"]))
  }, 120_000)
})
