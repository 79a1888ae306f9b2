import { randomBytes } from "node:crypto"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import type { SearchTypes } from "@medusajs/framework/types"
import { type ProcessMirror, searchMirror } from "../../src/providers/resilient/process-mirror"
import { type Answered, ResilientSearchService } from "../../src/providers/resilient/service"
import { openDatabase, type TestDatabase } from "../support/database"
import { FakeMeilisearch, type Fault } from "../support/fake-meilisearch"
import { definition, type Good } from "../support/shop"
import { goods, work as feed } from "../support/worker"

describe("search on two engines", () => {
  let database: TestDatabase
  let fake: FakeMeilisearch
  let search: ResilientSearchService
  let second: ProcessMirror
  let index: SearchTypes.ResolvedSearchIndexDefinition
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)

  beforeAll(async () => (database = await openDatabase()))
  afterAll(() => database.close())
  beforeEach(async () => {
    lines.length = 0
    fake = new FakeMeilisearch()
    const host = await fake.open()
    search = new ResilientSearchService(
      { logger: { info: log, warn: log, error: log } as never },
      {
        databaseUrl: database.url,
        statementTimeout: 10_000,
        meilisearch: { host, apiKey: "master", writeTimeout: 1_000 },
      },
    )
    second = searchMirror() as ProcessMirror
    index = definition(`t_${randomBytes(4).toString("hex")}`)
    await search.upsertIndex({ index })
    await put(goods)
  })
  afterEach(async () => {
    await search.deleteIndex({ index: index.physical_name })
    await search.close()
    await fake.close()
    await database.knex.raw("delete from search_mirror")
    await database.knex.raw("delete from outbox_message")
  })

  const put = (documents: Good[]) =>
    search.upsertDocuments({ index: index.physical_name, documents })
  const find = async (q = "mật ong") => {
    const result = await search.search({
      index,
      q,
      attributes_to_retrieve: ["title"],
      pagination: { take: 50 },
    })
    return {
      ids: result.hits.map(({ id }) => id),
      by: result.provider_metadata as unknown as Answered,
    }
  }
  const work = () =>
    feed(database, second, (_topic, key, error) => lines.push(`${key}: ${String(error)}`))
  /** Has the copy filled and seen. */
  const settle = async () => {
    await wanted()
    await work()
    await second.look()
  }
  /** Searches, and waits until the worker has heard that a copy is worth having. */
  const wanted = async () => {
    await find()
    await vi.waitFor(async () => {
      const { rows } = await database.knex.raw("select from search_mirror where name = ?", [
        index.physical_name,
      ])
      expect(rows).toHaveLength(1)
    })
  }
  const copies = () => [...fake.indexes.values()].map((held) => held.size)

  it("answers from PostgreSQL until the copy is whole, then from the copy", async () => {
    const first = await find()
    expect(first.by).toMatchObject({ engine: "postgres", degraded: true })
    expect(first.ids).toHaveLength(15)
    await settle()
    expect(copies()).toEqual([goods.length])
    expect((await find()).by).toEqual({ engine: "meilisearch", degraded: false })
    // What is never given back is searched there too.
    expect([...fake.indexes.values()][0]?.get("good_07")).toMatchObject({ description: "Thứ 7" })
  })

  it("sends on each document that changed, once, as it is at that moment", async () => {
    await settle()
    await put([{ ...(goods[0] as Good), price: 1 }])
    await put([{ ...(goods[0] as Good), price: 2 }])
    await search.deleteDocuments({ index: index.physical_name, filters: { id: ["good_01"] } })
    const { rows } = await database.knex.raw("select key from outbox_message order by id")
    expect(rows).toHaveLength(3)
    fake.asked.length = 0
    await work()
    const [copy] = [...fake.indexes.values()]
    expect(copy?.get("good_00")).toMatchObject({ price: 2 })
    expect(copy?.has("good_01")).toBe(false)
    expect(fake.asked.filter((path) => path.endsWith("/documents"))).toHaveLength(1)
    // A write that changes nothing is none.
    await put([{ ...(goods[0] as Good), price: 2 }])
    expect((await database.knex.raw("select from outbox_message")).rows).toHaveLength(0)
  })

  it("does not ask a copy that is behind", async () => {
    await settle()
    await put([{ ...(goods[1] as Good), title: "Mật ong rừng" }])
    await database.knex.raw("update outbox_message set created_at = now() - interval '10 seconds'")
    await second.look()
    expect((await find()).by).toMatchObject({
      engine: "postgres",
      degraded: true,
      why: "the copy is behind",
    })
    await work()
    await second.look()
    expect((await find()).by.engine).toBe("meilisearch")
  })

  const faults: Fault[] = ["down", "refuses", "nonsense", "busy", "hangs"]
  it.each(faults)("fails no search of an engine that is %s, and goes back to it", async (fault) => {
    await settle()
    fake.fault = fault
    const before = fake.asked.length
    for (let i = 0; i < 12; i++) {
      const { ids, by } = await find()
      expect(ids).toHaveLength(15)
      expect(by).toMatchObject({ engine: "postgres", degraded: true })
    }
    // Five searches found out; the others did not wait.
    expect(second.state().breaker).toBe("open")
    expect(fake.asked.length - before).toBeLessThan(8)
    fake.fault = undefined
    // One search a time tries it.
    await vi.waitFor(async () => expect((await find()).by.engine).toBe("meilisearch"), 20_000)
    expect(second.state().breaker).toBe("closed")
  })

  it("says what is wrong with an engine that is too old, or refuses the key, and uses it not", async () => {
    await wanted()
    for (const [fault, words] of [
      ["old", /0\.30\.0 is too old/],
      ["refuses", /refuses the key/],
    ] as const) {
      fake.fault = fault
      await work()
      expect(lines.at(-1)).toMatch(words)
      expect(copies()).toEqual([])
      await second.look()
      expect((await find()).by.why).toMatch(words)
    }
    fake.fault = undefined
    await settle()
    expect((await find()).by.engine).toBe("meilisearch")
  })

  it("heals an engine that lost everything, and one that was emptied", async () => {
    await settle()
    fake.indexes.clear()
    expect((await find()).ids).toHaveLength(15)
    await settle()
    expect(copies()).toEqual([goods.length])
    for (const held of fake.indexes.values()) held.clear()
    // It answers, with nothing: such an answer is asked again.
    expect((await find()).ids).toHaveLength(15)
    await work()
    await settle()
    expect(copies()).toEqual([goods.length])
    expect((await find()).by.engine).toBe("meilisearch")
  })

  it("loses nothing when the engine is full, and sends it when there is room", async () => {
    await settle()
    fake.fault = "full"
    await put([{ ...(goods[3] as Good), title: "Mật ong hoa nhãn" }])
    await work()
    expect(lines.join()).toMatch(/no_space_left_on_device/)
    expect((await database.knex.raw("select attempts from outbox_message")).rows).toEqual([
      { attempts: 1 },
    ])
    fake.fault = undefined
    await database.knex.raw("update outbox_message set available_at = now()")
    await work()
    expect([...fake.indexes.values()][0]?.get("good_03")).toMatchObject({
      title: "Mật ong hoa nhãn",
    })
  })

  it("fills anew where changes were put aside, or were made while nobody noted them", async () => {
    await settle()
    await put([{ ...(goods[3] as Good), title: "Mật ong hoa vải" }])
    await database.knex.raw("update outbox_message set dead_at = now()")
    await work()
    expect([...fake.indexes.values()].map((held) => held.get("good_03")?.title)).toEqual([
      "Mật ong hoa vải",
    ])
    // As a process without the second engine would write.
    const plain = new ResilientSearchService({}, { databaseUrl: database.url })
    await plain.upsertDocuments({
      index: index.physical_name,
      documents: [{ ...(goods[5] as Good), title: "Mật ong cà phê" }],
    })
    await plain.close()
    await work()
    expect([...fake.indexes.values()].map((held) => held.get("good_05")?.title)).toEqual([
      "Mật ong cà phê",
    ])
  })

  it("goes on where a filling was cut off, and lets two workers fill at once", async () => {
    await wanted()
    fake.fault = "full"
    await work()
    expect(copies()).toEqual([])
    fake.fault = undefined
    await Promise.all([second.mirror.tend(), second.mirror.tend()])
    await settle()
    expect(copies()).toEqual([goods.length])
    expect((await find()).by.engine).toBe("meilisearch")
  })

  it("finds what differs, says it, and has it sent again", async () => {
    await settle()
    const [copy] = [...fake.indexes.values()]
    copy?.delete("good_02")
    copy?.set("good_04", { ...(copy.get("good_04") as Good), _digest: "another" })
    copy?.set("stranger", { id: "stranger" })
    const [drift] = await second.mirror.compare()
    expect(drift).toMatchObject({ documents: 30, missing: 1, different: 1, left: 1 })
    await work()
    expect((await second.mirror.compare())[0]).toMatchObject({ missing: 0, different: 0, left: 0 })
  })

  it("removes the copy of an index that is gone", async () => {
    await settle()
    await search.deleteIndex({ index: index.physical_name })
    await work()
    expect(copies()).toEqual([])
    expect((await database.knex.raw("select from search_mirror")).rows).toHaveLength(0)
  })

  it("lets PostgreSQL answer what the engine cannot, and calls nobody ill for it", async () => {
    await settle()
    const result = await search.search({
      index,
      filters: { id: { $gt: "good_20" } },
      attributes_to_retrieve: ["title"],
      pagination: { take: 50, order: { id: "ASC" } },
    })
    expect(result.hits).toHaveLength(9)
    expect(result.provider_metadata).toMatchObject({ engine: "postgres", degraded: false })
    expect(second.state().breaker).toBe("closed")
    await expect(
      find("x").then(() =>
        search.search({ index, filters: { nothing: 1 }, attributes_to_retrieve: [] }),
      ),
    ).rejects.toThrow(/Unknown field "nothing"/)
  })
})
