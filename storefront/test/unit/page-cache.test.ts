import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Redis } from "ioredis"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { POST } from "../../app/api/revalidate/route"
import { hasRedis, RedisServer } from "../../../e2e/support/redis"
import { PagesOnRedis } from "../../page-cache/pages-on-redis.mjs"

vi.mock("next/cache", () => ({ revalidateTag: vi.fn() }))

type Value = NonNullable<Parameters<PagesOnRedis["set"]>[1]>

const context = { tags: [], softTags: [] }
const kept = { ...context, cacheControl: { revalidate: 60, expire: 3_600 } }

describe.skipIf(!hasRedis)("pages on Redis (needs redis-server on the PATH)", () => {
  let redis: RedisServer
  let folder: string
  let page = 0
  let key: string

  beforeAll(async () => {
    redis = await RedisServer.open()
    vi.stubEnv("REDIS_URL", redis.url)
    vi.stubEnv("REVALIDATE_SECRET", "of the tests")
    vi.spyOn(console, "warn").mockReturnValue()
    vi.spyOn(console, "info").mockReturnValue()
    folder = mkdtempSync(join(tmpdir(), "page-cache-"))
    build("one")
  })
  afterAll(async () => {
    await redis.kill()
    rmSync(folder, { recursive: true })
    vi.unstubAllEnvs()
  })
  beforeEach(async () => {
    key = `/vi/san-pham/${page++}`
    await until(async () => (await write(request(), "ready")) === "ready")
  })

  const build = (id: string) => {
    mkdirSync(join(folder, "server"), { recursive: true })
    writeFileSync(join(folder, "BUILD_ID"), `${id}\n`)
  }
  /** Next has a handler for each request, in whichever process. */
  const request = (dir = folder) => new PagesOnRedis({ serverDistDir: join(dir, "server") })
  const made = (html: string, tags = "catalogue,product:mat-ong"): Value =>
    ({
      kind: "APP_PAGE",
      html,
      rscData: Buffer.from([0, 1, 255]),
      segmentData: new Map([["/_tree", Buffer.from("tree")]]),
      headers: { "x-next-cache-tags": tags },
      status: 200,
      postponed: undefined,
    }) as unknown as Value
  async function read(handler = request()): Promise<string | undefined> {
    const entry = await handler.get(key, context)
    return (entry?.value as { html?: string } | undefined)?.html
  }
  async function write(handler: PagesOnRedis, html: string, tags?: string) {
    await handler.set(key, made(html, tags), kept)
    return read()
  }
  /** As a process that was just started: nothing is connected yet. */
  function startAnew() {
    const known = Symbol.for("dung-goc.pages-on-redis")
    const processWide = globalThis as { [known]?: { redis: Redis } }
    processWide[known]?.redis.disconnect()
    delete processWide[known]
  }
  /** As the backend's outbox does when goods change. */
  const tell = (...tags: string[]) =>
    POST(
      new Request("http://shop/api/revalidate", {
        method: "POST",
        headers: { "x-revalidate-secret": "of the tests" },
        body: JSON.stringify({ tags }),
      }),
    )
  /** Until the connection was given up: what is asked from then on fails at once. */
  function whileAway() {
    const said = vi.mocked(console.warn).mock.calls.length
    return () => until(async () => vi.mocked(console.warn).mock.calls.length > said)
  }
  /** When everything was last dropped, if ever, as Redis knows it. */
  async function emptied(): Promise<string | null> {
    const asking = new Redis(redis.url)
    const when = await asking.hget("ocop_pages:dropped", "*")
    asking.disconnect()
    return when
  }
  async function until(holds: () => Promise<boolean>) {
    for (let n = 0; n < 100 && !(await holds()); n++) await sleep(50)
  }

  it("are read by every process as one made them, and for as long as Next says", async () => {
    await request().set(key, made("Mật ong bạc hà"), kept)
    const entry = await request().get(key, context)
    expect(entry).toMatchObject({ value: made("Mật ong bạc hà"), cacheControl: kept.cacheControl })
    expect(Math.abs(Date.now() - (entry?.lastModified ?? 0))).toBeLessThan(5_000)
    expect(entry?.value).toHaveProperty("rscData", Buffer.from([0, 1, 255]))
  })

  it("are dropped for every process by one, those with the tag and no others", async () => {
    await write(request(), "old")
    await request().revalidateTag(["product:other"])
    expect(await read()).toBe("old")
    await request().revalidateTag("product:mat-ong")
    expect(await read()).toBeUndefined()
    // What was missed in the very millisecond of the drop may be old, and is not kept.
    await sleep(5)
    expect(await write(request(), "new")).toBe("new")
  })

  it("that were being made while their goods changed are not served", async () => {
    const slow = request()
    await request().revalidateTag("product:mat-ong")
    expect(await read(slow)).toBeUndefined()
    await sleep(5)
    await request().revalidateTag("product:mat-ong")
    expect(await write(slow, "with the old price")).toBeUndefined()
  })

  it("are as old as the first answer that they may be made of, however often one request asks", async () => {
    const twice = request()
    await request().revalidateTag("product:mat-ong")
    expect(await read(twice)).toBeUndefined()
    await sleep(5)
    await request().revalidateTag("product:mat-ong")
    await sleep(5)
    expect(await read(twice)).toBeUndefined()
    expect(await write(twice, "with the old price")).toBeUndefined()
  })

  it("of the parts that Next fetched are dropped by their own tags", async () => {
    const fetched = {
      kind: "FETCH",
      data: {},
      revalidate: 60,
      tags: ["regions"],
    } as unknown as Value
    await request().set(key, fetched, { tags: ["regions"] })
    expect((await request().get(key, { tags: ["regions"], softTags: [] }))?.value).toEqual(fetched)
    await request().revalidateTag("regions")
    expect(await request().get(key, { tags: ["regions"], softTags: [] })).toBeNull()
  })

  it("of another build are not served: the files that they name are gone", async () => {
    await write(request(), "of the first build")
    const other = mkdtempSync(join(tmpdir(), "page-cache-"))
    writeFileSync(join(other, "BUILD_ID"), "two")
    expect(await read(request(other))).toBeUndefined()
    rmSync(other, { recursive: true })
  })

  it("are none where Next makes a handler of no build, as for its proxy", async () => {
    const ofTheProxy = new PagesOnRedis({})
    await ofTheProxy.set(key, made("Mật ong bạc hà"), kept)
    expect(await ofTheProxy.get(key, context)).toBeNull()
  })

  it("are made anew while Redis is away, at once; what is to be dropped then has to be asked again", async () => {
    await write(request(), "before")
    const away = whileAway()
    redis.freeze()
    expect(await read()).toBeUndefined()
    await expect(request().revalidateTag("product:mat-ong")).rejects.toThrow()
    await away()
    const since = performance.now()
    for (let n = 0; n < 50; n++) expect(await write(request(), "meanwhile")).toBeUndefined()
    expect(performance.now() - since).toBeLessThan(500)
    redis.thaw()
    await until(async () => (await write(request(), "after")) === "after")
    expect(await read()).toBe("after")
    await redis.kill()
    expect(await read()).toBeUndefined()
    await redis.start()
    await until(async () => (await write(request(), "again")) === "again")
    expect(await read()).toBe("again")
    // Another Redis may not know of drops that were acknowledged.
    expect(await emptied()).not.toBeNull()
  })

  it("stay when the connection was lost and nothing else, but for those that could not be dropped", async () => {
    const before = await emptied()
    await write(request(), "with the old price")
    const changed = key
    key += "-other"
    await write(request(), "unchanged", "product:che")
    const away = whileAway()
    redis.freeze()
    await expect(request().revalidateTag("product:mat-ong")).rejects.toThrow()
    await away()
    redis.thaw()
    await until(async () => (await read()) === "unchanged")
    expect(await read()).toBe("unchanged")
    key = changed
    expect(await read()).toBeUndefined()
    expect(await emptied()).toBe(before)
  })

  it("are not kept where Redis did not say since when they were made", async () => {
    const slow = request()
    redis.freeze()
    expect(await read(slow)).toBeUndefined()
    redis.thaw()
    await until(async () => (await write(request(), "new")) === "new")
    expect(await write(slow, "of an unknown moment")).toBe("new")
  })

  it("are dropped for every process before the backend hears that they are, or it asks again", async () => {
    await write(request(), "old")
    expect((await tell("product:mat-ong")).status).toBe(204)
    expect(await read()).toBeUndefined()
    redis.freeze()
    const refused = await tell("product:mat-ong")
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"])
    redis.thaw()
    await until(async () => (await write(request(), "new")) === "new")
  })

  it("are dropped by what a process does first of all", async () => {
    await write(request(), "old")
    startAnew()
    expect((await tell("product:mat-ong")).status).toBe(204)
    expect(await read()).toBeUndefined()
  })
})
