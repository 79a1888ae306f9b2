import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Backend, Shopper } from "../support"
import { certifiedGood, type Good, goodOf, reprice, restock, setSeller } from "../support/goods"
import { documentOf, indexIsFilled, rebuildByStaff, searchGoods } from "../support/search"
import { pages, ToldStorefront } from "./freshness/pages"

/** What the shop promises: a change is in the search index within so long. */
const FRESH_MS = 5_000
const HANDLE = "nuoc-mam-le-gia"

let backend: Backend
let storefront: ToldStorefront

beforeAll(async () => {
  storefront = await ToldStorefront.open()
  backend = await Backend.on("freshness", { env: storefront.env })
  await indexIsFilled(backend, 100)
})
afterAll(async () => {
  await backend?.stop()
  await storefront?.close()
})

// Before the index, whose changes a storefront is told of too.
pages(() => ({ backend, storefront }))

describe("the search index after a change", () => {
  let product: Good

  beforeAll(async () => {
    product = await goodOf(backend, HANDLE)
  })

  const becomes = (field: string, wanted: unknown, within = FRESH_MS) =>
    expect
      .poll(async () => (await documentOf(backend, HANDLE))?.[field], {
        timeout: within,
        interval: 100,
      })
      .toEqual(wanted)

  it("has a product's new title", async () => {
    await backend.sql("update product set title = 'Nước mắm vừa đổi tên' where id = $1", product.id)
    await becomes("title", "Nước mắm vừa đổi tên")
  })

  it("has the labels whose certificates hold, and the page has no other", async () => {
    const label = (code: string, expires_on?: string) => ({
      code,
      label_vi: code,
      label_en: code,
      expires_on,
    })
    const labels = [label("organic", "2026-01-01"), label("vietgap", "2999-12-31"), label("haccp")]
    await backend.sql(
      "update speciality set certifications = cast($2 as jsonb) where product_id = $1",
      product.id,
      JSON.stringify(labels),
    )
    await becomes("certifications", ["vietgap", "haccp"])
    const page = await new Shopper(backend).must<{
      speciality: { certifications: { code: string }[] }
    }>("GET", `/store/product-pages/${HANDLE}`)
    expect(page.speciality.certifications.map(({ code }) => code)).toEqual(["vietgap", "haccp"])
  })

  it("has a new price", async () => {
    await reprice(backend, product, 123_000)
    await becomes("price", 123_000)
    await becomes("price_bucket", "100000-200000")
  })

  it("has a price list's price when it starts, and the old one when it ends", async () => {
    await backend.sql(
      `insert into price_list (id, title, description, status, type, starts_at, ends_at, rules_count)
       values ('plist_test', 'Tuần lễ', 'test', 'active', 'sale', now() + interval '3 seconds', now() + interval '10 seconds', 0)`,
    )
    await backend.sql(
      `insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count, price_list_id)
       values ('price_test', $1, 'vnd', 99000, '{"value": "99000", "precision": 20}', 0, 'plist_test')`,
      product.price_set_id,
    )
    await becomes("price", 99_000, 3_000 + FRESH_MS)
    expect(await documentOf(backend, HANDLE)).toMatchObject({ original_price: 123_000 })
    await becomes("price", 123_000, 7_000 + FRESH_MS)
  })

  it("has the stock that is left", async () => {
    await restock(backend, product, 7, 3)
    await becomes("stock", 4)
    await restock(backend, product, 7, 7)
    await becomes("in_stock", false)
    await backend.sql(
      "update product_variant set allow_backorder = true where id = $1",
      product.variant_id,
    )
    await becomes("in_stock", true)
    expect(await documentOf(backend, HANDLE), "as the basket reads it").toMatchObject({
      variant_stocks: [-1],
    })
  })

  it("has no goods of a seller who was suspended, and has them again", async () => {
    await setSeller(backend, product, "suspended")
    await becomes("handle", undefined)
    await setSeller(backend, product, "active")
    await becomes("handle", HANDLE)
  })

  it("says until when a seller is on holiday, and no more once it is called off", async () => {
    const plan = (from: string | null, until: string | null) =>
      backend.sql(
        `update seller set closed_from = $2, closed_until = $3 where id = (
           select seller_id from listing where product_id = $1 and deleted_at is null)`,
        product.id,
        from,
        until,
      )
    await plan("2026-11-20", "2099-02-05")
    await becomes("seller_closed_until", "2099-02-05")
    await becomes("seller_closed_from", "2026-11-20")
    await plan(null, null)
    await becomes("seller_closed_until", null)
  })

  it("has no badge from the moment a certificate is withdrawn", async () => {
    const { id, handle } = await certifiedGood(backend)
    const badge = () => documentOf(backend, handle)
    expect(await badge()).toMatchObject({ badge: "solid" })
    await backend.sql(
      `insert into certificate_event (id, certificate_id, kind, at, reason, actor)
       values ('event_test', $1, 'withdrawn', to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), 'test', 'test')`,
      id,
    )
    await expect
      .poll(badge, { timeout: FRESH_MS, interval: 100 })
      .toMatchObject({ badge: "none", stars: 0, star_facet: null, standing: "withdrawn" })
  })

  it("has a new place, category name and English title", async () => {
    await backend.sql("update province set name_vi = 'Thanh Hóa mới' where slug = 'thanh-hoa'")
    await becomes("province", "Thanh Hóa mới")
    await backend.sql(
      'update translation set translations = translations || \'{"title": "Renamed"}\' where reference_id = $1',
      product.id,
    )
    await becomes("title_en", "Renamed")
  })

  it("answers in full while it is rebuilt, and keeps what changed meanwhile, up to the swap", async () => {
    const active = async () => {
      const [row] = await backend.sql<{ active_version: number }>(
        "select active_version from search_index where name = 'product' and deleted_at is null",
      )
      return row?.active_version ?? 0
    }
    const everything = async () => {
      const { count, facets } = await searchGoods(backend, {
        pagination: { take: 1 },
        search_options: { facets: ["province_slug", "group"], disjunctive_facets: true },
      })
      return { count, facets }
    }
    const rename = async (title: string) => {
      await backend.sql("update product set title = $2 where id = $1", product.id, title)
      await becomes("title", title)
    }
    const next = (await active()) + 1
    const before = await everything()
    expect(before.count).toBeGreaterThan(100)
    const filling = backend.wire.hold(new RegExp(`insert into search_vi_product_v${next} \\(id`))
    const swapping = backend.wire.hold(/update "search_index" set .*"active_version"/s)
    const rebuild = rebuildByStaff(backend)

    await filling.reached
    await rename("Đổi trong lúc lập lại")
    expect(await everything()).toEqual(before)
    filling.release()

    await swapping.reached
    const filled = await backend.sql(
      `select body ->> 'title' title from search_vi_product_v${next} where id = $1`,
      product.id,
    )
    expect(filled).toEqual([{ title: "Đổi trong lúc lập lại" }])
    await rename("Đổi ngay trước khi thay")
    expect(await everything()).toEqual(before)
    swapping.release()

    expect(await rebuild).toBe(202)
    await expect.poll(active, { timeout: FRESH_MS }).toBe(next)
    const owed = `select (select count(*) from search_feed_meanwhile)::int
      + (select count(*) from outbox_message where topic = 'search.product')::int n`
    await expect
      .poll(async () => (await backend.sql<{ n: number }>(owed))[0]?.n, { timeout: FRESH_MS })
      .toBe(0)
    expect(await documentOf(backend, HANDLE)).toMatchObject({ title: "Đổi ngay trước khi thay" })
    expect(await everything()).toEqual(before)
  })

  it("has nothing of a product that was deleted", async () => {
    await backend.sql("update product set deleted_at = now() where id = $1", product.id)
    await becomes("handle", undefined)
  })

  it("leaves nothing behind in the outbox but what is due later", async () => {
    const due = "select count(*)::int n from outbox_message where available_at <= now()"
    await expect
      .poll(async () => (await backend.sql<{ n: number }>(due))[0]?.n, { timeout: FRESH_MS })
      .toBe(0)
    const later = await backend.sql<{ topic: string }>(
      "select topic from outbox_message where available_at > now()",
    )
    expect(later.map(({ topic }) => topic)).toContain("search.day")
  })

  it("catches up with what changed while nobody drained", async () => {
    await backend.kill9()
    await backend.sql(
      "update product set title = 'Đổi lúc tắt máy', deleted_at = null where id = $1",
      product.id,
    )
    await backend.start()
    await becomes("title", "Đổi lúc tắt máy", 15_000)
  })
})
