import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type Engine,
  hasMeilisearch,
  openMeilisearch,
} from "../../../tools/testing/meilisearch.mjs"
import { Backend } from "../support"
import { documentOf, searchGoods } from "../support/search"

/** What the shop promises: a change can be found within so long, whichever engine answers. */
const FRESH_MS = 5_000
const PATIENCE_MS = 30_000
const HANDLE = "nuoc-mam-le-gia"
const KILLS = 20

/** The built backend beside a real Meilisearch, where there is one on the PATH. */
describe.skipIf(!hasMeilisearch)("a shop with Meilisearch", () => {
  let engine: Engine
  let backend: Backend
  let product: { id: string; price_set_id: string; inventory_item_id: string; seller_id: string }

  beforeAll(async () => {
    engine = await openMeilisearch()
    backend = await Backend.on("two_engines", {
      env: { MEILISEARCH_HOST: engine.host, MEILISEARCH_API_KEY: engine.apiKey },
    })
    const [row] = await backend.sql<typeof product>(
      `select p.id, s.price_set_id, i.inventory_item_id, l.seller_id
       from product p join product_variant v on v.product_id = p.id
       join product_variant_price_set s on s.variant_id = v.id
       join product_variant_inventory_item i on i.variant_id = v.id
       join listing l on l.product_id = p.id where p.handle = $1 order by v.variant_rank limit 1`,
      HANDLE,
    )
    product = row as typeof product
  })
  afterAll(async () => {
    await backend?.stop()
    await engine?.close()
  })

  const serves = (wanted: string) =>
    expect
      .poll(async () => (await searchGoods(backend, { filters: { q: "nước mắm" } })).engine, {
        timeout: PATIENCE_MS,
        interval: 200,
      })
      .toBe(wanted)
  /** What the copy holds, asked of the engine itself. */
  const copied = async (): Promise<Record<string, unknown> | undefined> => {
    const ask = async <T>(path: string): Promise<T> => {
      const answer = await fetch(`${engine.host}${path}`, {
        headers: { authorization: `Bearer ${engine.apiKey}` },
      })
      return (await answer.json()) as T
    }
    const { results } = await ask<{ results: { uid: string }[] }>("/indexes")
    const found = await ask<{ id?: string }>(
      `/indexes/${results.at(-1)?.uid}/documents/${product.id}`,
    )
    return found.id ? found : undefined
  }
  const becomes = async (field: string, wanted: unknown) => {
    await expect
      .poll(async () => (await copied())?.[field], { timeout: FRESH_MS, interval: 100 })
      .toEqual(wanted)
    await expect
      .poll(async () => (await documentOf(backend, HANDLE))?.[field], {
        timeout: FRESH_MS,
        interval: 100,
      })
      .toEqual(wanted)
  }

  it("fills the second engine by itself, and searches there", () => serves("meilisearch"))

  it("has in both engines what touches no product row", async () => {
    await backend.sql(
      `update price set amount = 123000, raw_amount = '{"value": "123000", "precision": 20}'
       where price_set_id = $1 and price_list_id is null`,
      product.price_set_id,
    )
    await becomes("price", 123_000)
    await backend.sql(
      "update inventory_level set stocked_quantity = 7, reserved_quantity = 3 where inventory_item_id = $1",
      product.inventory_item_id,
    )
    await becomes("stock", 4)
    await backend.sql(
      "update product_category set name = 'Bộ vừa đổi tên' where handle = (select set_slug from speciality where product_id = $1)",
      product.id,
    )
    await becomes("set_name", "Bộ vừa đổi tên")
    await backend.sql("update seller set status = 'suspended' where id = $1", product.seller_id)
    await expect
      .poll(async () => (await copied())?.seller_status, { timeout: FRESH_MS })
      .toBe("suspended")
    expect(await documentOf(backend, HANDLE)).toBeUndefined()
    await backend.sql("update seller set status = 'active' where id = $1", product.seller_id)
    await becomes("seller_status", "active")
    await serves("meilisearch")
  })

  it("fails no search while Meilisearch is killed twenty times, and goes back to it", async () => {
    const failed: string[] = []
    let asked = 0
    let stop = false
    const shopper = (async () => {
      while (!stop) {
        const { status, hits, message } = await searchGoods(backend, {
          filters: { q: "nước mắm", price: { $gte: asked++ % 900 } },
          search_options: { facets: ["province_slug"], disjunctive_facets: true },
        })
        if (status !== 200 || hits.length < 5) failed.push(`${status} ${hits.length} ${message}`)
      }
    })()
    for (let i = 0; i < KILLS; i++) {
      await engine.kill()
      await engine.start()
    }
    stop = true
    await shopper
    expect(failed).toEqual([])
    expect(asked).toBeGreaterThan(KILLS)
    await serves("meilisearch")
  }, 120_000)

  it("loses no change that was made while Meilisearch was away, or while the worker was killed", async () => {
    await engine.kill()
    await backend.sql("update product set title = 'Đổi lúc máy kia tắt' where id = $1", product.id)
    await expect
      .poll(async () => (await documentOf(backend, HANDLE))?.title, { timeout: FRESH_MS })
      .toBe("Đổi lúc máy kia tắt")
    await backend.kill9()
    await engine.start()
    await backend.start()
    await serves("meilisearch")
    await expect
      .poll(async () => (await copied())?.title, { timeout: PATIENCE_MS })
      .toBe("Đổi lúc máy kia tắt")
  }, 120_000)

  it("fills an engine that was replaced by an empty one", async () => {
    await engine.close()
    await engine.start()
    expect(
      (await searchGoods(backend, { filters: { q: "nước mắm" } })).hits.length,
    ).toBeGreaterThanOrEqual(5)
    await expect.poll(async () => (await copied())?.id, { timeout: PATIENCE_MS }).toBe(product.id)
    await serves("meilisearch")
    const health = (await (await fetch(`${backend.url}/health`)).json()) as {
      search: { engine: string; breaker: string }
    }
    expect(health.search).toMatchObject({ engine: "meilisearch", breaker: "closed" })
  })
})
