import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type Engine,
  hasMeilisearch,
  openMeilisearch,
} from "../../../tools/testing/meilisearch.mjs"
import { Backend } from "../support"
import { asStaff } from "../support/accounts"
import { EngineWire } from "../support/engine-wire"
import { certifiedGood, type Good, goodOf, reprice, restock, setSeller } from "../support/goods"
import { documentOf, searchGoods } from "../support/search"

/** What the shop promises: a change can be found within so long, whichever engine answers. */
const FRESH_MS = 5_000
const PATIENCE_MS = 30_000
const HANDLE = "nuoc-mam-le-gia"
const KILLS = 20

/** The built backend beside a real Meilisearch, where there is one on the PATH. */
describe.skipIf(!hasMeilisearch)("a shop with Meilisearch", () => {
  let engine: Engine
  let wire: EngineWire
  let backend: Backend
  let product: Good

  beforeAll(async () => {
    engine = await openMeilisearch()
    wire = await EngineWire.to(engine.host)
    backend = await Backend.on("two_engines", {
      env: { MEILISEARCH_HOST: wire.url, MEILISEARCH_API_KEY: engine.apiKey },
    })
    product = await goodOf(backend, HANDLE)
  })
  afterAll(async () => {
    await backend?.stop()
    await wire?.close()
    await engine?.close()
  })

  const serves = (wanted: string) =>
    expect
      .poll(async () => (await searchGoods(backend, { filters: { q: "nước mắm" } })).engine, {
        timeout: PATIENCE_MS,
        interval: 200,
      })
      .toBe(wanted)
  /** Asks the engine itself, past the application and its wire. */
  const engineSays = async <T>(path: string, method = "GET", body?: unknown): Promise<T> => {
    const answer = await fetch(`${engine.host}${path}`, {
      method,
      headers: { authorization: `Bearer ${engine.apiKey}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as T
  }
  /** The copy that was begun last: the one before it goes a moment after. */
  const copyUid = async (): Promise<string> => {
    const { results } = await engineSays<{ results: { uid: string; createdAt: string }[] }>(
      "/indexes",
    )
    return results.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)?.uid ?? ""
  }
  /** What the copy holds of a product. */
  const copied = async (id = product.id): Promise<Record<string, unknown> | undefined> => {
    const found = await engineSays<{ id?: string }>(`/indexes/${await copyUid()}/documents/${id}`)
    return found.id ? found : undefined
  }
  /** All titles in the copy by their products, and all in PostgreSQL's index. */
  const titles = async () => {
    const { results } = await engineSays<{ results: { id: string; title: string }[] }>(
      `/indexes/${await copyUid()}/documents?limit=1000&fields=id,title`,
    )
    const [active] = await backend.sql<{ physical: string }>(
      "select table_name physical from search_vi_index order by created_at desc limit 1",
    )
    const own = await backend.sql<{ id: string; title: string }>(
      `select id, body ->> 'title' title from ${active?.physical} order by id`,
    )
    return { copy: results.sort((a, b) => (a.id < b.id ? -1 : 1)), own }
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
    await reprice(backend, product, 123_000)
    await becomes("price", 123_000)
    await restock(backend, product, 7, 3)
    await becomes("stock", 4)
    await backend.sql(
      "update product_category set name = 'Bộ vừa đổi tên' where handle = (select set_slug from speciality where product_id = $1)",
      product.id,
    )
    await becomes("set_name", "Bộ vừa đổi tên")
    await setSeller(backend, product, "suspended")
    await expect
      .poll(async () => (await copied())?.seller_status, { timeout: FRESH_MS })
      .toBe("suspended")
    expect(await documentOf(backend, HANDLE)).toBeUndefined()
    await setSeller(backend, product, "active")
    await becomes("seller_status", "active")
    await serves("meilisearch")
  })

  it("has in both engines that a programme reduces a price, which is found by its facet, and that it is stopped", async () => {
    await backend.sql(
      `insert into office (id, province_code, name)
       select 'office_engines', province_code, 'Minh họa: Sở' from product_origin where product_id = $1`,
      product.id,
    )
    await backend.sql(
      `insert into programme (id, office_id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value,
         eligibility, bearer, office_bp, drafted_by, changed_by, approved_by, promotion_id, state)
       values ('prog_engines', 'office_engines', 'minh-hoa-hai-may', 'Minh họa', 'Illustration', '…', '…',
         now() - interval '1 hour', now() + interval '1 hour', 'percentage', 10,
         '{"standing":false,"least_stars":null,"sets":[],"communes":[],"sellers":[],"certifications":[]}',
         'office', 10000, 'off_a', 'off_a', 'off_b', 'promo_engines', 'running')`,
    )
    await backend.sql(
      `insert into programme_seller (programme_id, seller_id, state, invited_by)
       select 'prog_engines', seller_id, 'joined', 'off_a' from listing where product_id = $1 and deleted_at is null`,
      product.id,
    )
    await backend.sql(
      `insert into programme_product (programme_id, seller_id, product_id)
       select 'prog_engines', seller_id, product_id from listing where product_id = $1 and deleted_at is null`,
      product.id,
    )
    const tell = () =>
      backend.sql(
        "insert into outbox_message (topic, key) values ('search.programme', 'prog_engines')",
      )
    await tell()
    await becomes("programme", "minh-hoa-hai-may")
    const found = await searchGoods(backend, {
      filters: { in_programme: true },
      search_options: { facets: [{ field: "in_programme" }], disjunctive_facets: true },
    })
    expect(found.hits.map(({ handle }) => handle)).toEqual([HANDLE])
    expect(found.facets.in_programme?.values).toContainEqual(expect.objectContaining({ count: 1 }))
    await backend.sql("update programme set state = 'stopped' where id = 'prog_engines'")
    await tell()
    await becomes("programme", null)
    expect((await searchGoods(backend, { filters: { in_programme: true } })).hits).toEqual([])
  })

  it("has in both engines that a certificate lapsed at midnight, when no row is written", async () => {
    const { product_id, handle } = await certifiedGood(backend)
    expect(await copied(product_id)).toMatchObject({ badge: "solid" })
    // The day goes by: no trigger may tell that the date was another one a moment ago.
    await backend.sql(
      `do $$ begin
         perform set_config('session_replication_role', 'replica', true);
         update certificate set expires_on = to_char(now() at time zone 'Asia/Ho_Chi_Minh' - interval '1 day', 'YYYY-MM-DD')
         where product_id = '${product_id}';
       end $$`,
    )
    await backend.sql(
      `update outbox_message set available_at = now(), key = to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
       where topic = 'search.day'`,
    )
    const lapsed = { badge: "none", stars: 0, star_facet: null, standing: "expired" }
    await expect
      .poll(() => copied(product_id), { timeout: FRESH_MS, interval: 100 })
      .toMatchObject(lapsed)
    await expect
      .poll(() => documentOf(backend, handle), { timeout: FRESH_MS, interval: 100 })
      .toMatchObject(lapsed)
  })

  it("finds and heals in the nightly comparison what differs between the engines", async () => {
    const uid = await copyUid()
    const { own } = await titles()
    const [gone, changed] = own
    if (!gone || !changed) throw new Error("the demo has too few goods")
    // As many as before, so that nobody is told by their number.
    await engineSays(`/indexes/${uid}/documents/${gone.id}`, "DELETE")
    await engineSays(`/indexes/${uid}/documents`, "PUT", [
      { id: "prod_of_nobody", title: "Không của ai", _digest: "x" },
      { id: changed.id, title: "Lệch", _digest: "y" },
    ])
    await expect.poll(() => copied("prod_of_nobody"), { timeout: FRESH_MS }).toBeTruthy()
    const run = await fetch(`${backend.url}/admin/workflows-executions/job-compare-engines/run`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(await asStaff(backend)) },
      body: "{}",
    })
    expect(run.status).toBe(200)
    await expect
      .poll(() => backend.output.replaceAll("\\", ""), { timeout: FRESH_MS })
      .toContain('"missing":1,"different":1,"left":1')
    await expect
      .poll(async () => (await titles()).copy, { timeout: FRESH_MS, interval: 200 })
      .toEqual(own)
    await serves("meilisearch")
  })

  it("loses and doubles nothing of a batch when the worker is killed before it hears that it was taken", async () => {
    const written = wire.withholdNextWrite()
    await backend.sql(
      "update product set title = title || ' (lần một)' where id in (select id from product order by id limit 40)",
    )
    expect((JSON.parse(await written) as unknown[]).length).toBeGreaterThan(1)
    await backend.kill9()
    await backend.sql(
      "update product set title = title || ' (lần hai)' where id in (select id from product order by id limit 20)",
    )
    await backend.start()
    const owed =
      "select count(*)::int n from outbox_message where topic in ('search.product', 'search.mirror')"
    await expect
      .poll(async () => (await backend.sql<{ n: number }>(owed))[0]?.n, { timeout: PATIENCE_MS })
      .toBe(0)
    const { copy, own } = await titles()
    expect(copy).toEqual(own)
    expect(own.filter(({ title }) => title.endsWith("(lần một) (lần hai)"))).toHaveLength(20)
    await serves("meilisearch")
  }, 120_000)

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
