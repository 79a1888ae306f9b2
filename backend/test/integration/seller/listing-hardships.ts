import { describe, expect, it } from "vitest"
import { photo, tooManyPixels } from "../../support/photo"
import { statementsOf } from "../../support/statements"
import { searchGoods } from "../../support/search"
import { desk, type Draft, START } from "./desk"
import type { SellersShop } from "./isolation"

/** Tables that showing a draft writes to, in the order in which it does. */
const WRITTEN = [
  "product",
  "product_variant",
  "product_variant_inventory_item",
  "product_variant_price_set",
  "inventory_level",
  "product_sales_channel",
  "listing",
  "product_origin",
  "speciality",
  "translation",
  "image",
]

/** Drafts that are cut off, raced, hostile, or changed while they are shown. */
export function listingHardships(shop: () => SellersShop): void {
  describe("a draft", () => {
    const { call, asPlatform, save, send, move, decide, place, whole } = desk(shop)
    const found = async (title: string) =>
      (await searchGoods(shop().backend, { filters: { q: title } })).hits.filter(
        (hit) => hit.title === title,
      )
    const appears = (title: string, what: object) =>
      expect
        .poll(async () => (await found(title))[0], { timeout: 20_000 })
        .toMatchObject({ title, ...what })

    it("hears what is wrong with each field, in words, and keeps nothing of it", async () => {
      const { body } = await call("POST", "/seller/drafts", {})
      const { id } = body.draft
      const { province_code } = await place()
      for (const [section, facts, fields] of [
        ["start", { price: 1.5 }, ["price dong"]],
        ["start", { price: -1, stock: -3 }, ["price dong", "stock count"]],
        ["start", { name_vi: "12345" }, ["name_vi letters"]],
        ["start", { set_code: "QD26-27" }, ["set_code invalid"]],
        ["text", { story_vi: "a".repeat(5_001) }, ["story_vi too_long"]],
        ["parcel", { weight_grams: 0 }, ["weight_grams measure"]],
        ["origin", { province_code, commune_code: "00004" }, ["commune_code commune"]],
        ["keeping", { alcohol_abv: 101 }, ["alcohol_abv strength"]],
        ["keeping", { season_months: [13] }, ["season_months.0 invalid"]],
        [
          "certificates",
          { items: [{ kind: "vietgap", expires_on: "2026-02-30" }] },
          ["items.0.expires_on date"],
        ],
        ["terms", { preparation_days: 400 }, ["preparation_days count"]],
      ] as const) {
        const { status, body: refused } = await save(id, section, 0, facts)
        const named = refused.fields?.map(({ field, code }) => `${field} ${code}`)
        expect([section, status, named]).toEqual([section, 400, fields])
      }
      const unit = { unit_vi: "Hũ", price: 1, stock: 1, weight_grams: 1 }
      const twins = await save(id, "variants", 0, { units: [unit, { ...unit, unit_vi: "hũ" }] })
      expect(twins.body.fields).toMatchObject([{ field: "units", code: "units" }])
      expect((await call("GET", `/seller/drafts/${id}`)).body.draft.facts).toEqual({})
      expect((await save(id, "nothing", 0, {})).status).toBe(404)
    })

    it("takes photos that are photos by their content, and no more than twelve", async () => {
      const { id } = (await call("POST", "/seller/drafts", {})).body.draft
      const jpeg = await photo(40)
      for (const [bytes, code] of [
        [Buffer.from("%PDF-1.4\n%%EOF\n"), "picture"],
        [
          Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
          "picture",
        ],
        [Buffer.alloc(0), "picture"],
        [jpeg.subarray(0, 600), "picture_broken"],
        [await tooManyPixels(), "picture_pixels"],
        [Buffer.concat([jpeg, Buffer.alloc(40 * 1024 * 1024)]), "too_large"],
      ] as const) {
        const { status, body } = await send(`${id}/pictures`, bytes)
        expect([status, body.fields]).toMatchObject([400, [{ field: "picture", code }]])
      }
      const paper = await send(`${id}/files?kind=licence`, Buffer.from("%PDF-1.4\n%%EOF\n"))
      expect([paper.status, paper.body]).toMatchObject([201, { file: { name: "licence.pdf" } }])
      expect((await send(`${id}/files?kind=x`, jpeg)).status).toBe(400)
      for (let look = 41; look < 53; look++) await send(`${id}/pictures`, await photo(look, 64))
      const many = await send(`${id}/pictures`, await photo(53, 64))
      expect([many.status, many.body.code]).toEqual([400, "too_many"])
      const { pictures } = (await call("GET", `/seller/drafts/${id}`)).body.draft
      expect(pictures).toHaveLength(12)
      const gone = await call("DELETE", `/seller/drafts/${id}/pictures/${pictures[0]!.id}`)
      expect(gone.body.draft.pictures).toHaveLength(11)
      await move(id, "discard")
      expect((await send(`${id}/pictures`, jpeg)).body.code).toBe("draft_discarded")
    })

    it("tells the second of two who write one section, and keeps what the first wrote", async () => {
      const { id } = (await call("POST", "/seller/drafts", { start: START })).body.draft
      const both = await Promise.all([
        save(id, "text", 0, { story_vi: "Của chị Hoa" }),
        save(id, "text", 0, { story_vi: "Của anh Nam" }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      const [first, second] = both.sort((one, other) => one.status - other.status)
      expect(second.body).toMatchObject({ code: "changed", field: "text" })
      expect(second.body.draft.facts.text).toEqual(first.body.draft.facts.text)
      const again = await save(id, "text", 0, first.body.draft.facts.text!)
      expect([again.status, again.body.draft.versions.text]).toEqual([200, 1])
    })

    it("is not handed in while a rule refuses it, and shows where", async () => {
      const draft = await whole("Minh họa: trà", 60)
      await save(draft.id, "text", 1, { story_vi: "Chữa bệnh tiểu đường." })
      const refused = await move(draft.id, "submit")
      expect([refused.status, refused.body.code]).toEqual([400, "findings"])
      expect((await call("GET", `/seller/drafts/${draft.id}`)).body.draft.findings).toMatchObject([
        { code: "cure_claim", severity: "refuse", section: "text", field: "story_vi" },
      ])
      await move(draft.id, "discard")
    })

    it("is decided once, however many decide, or take it back, at once", async () => {
      const draft = await whole("Minh họa: giằng co", 61)
      await move(draft.id, "submit")
      const decided = await Promise.all([
        decide(draft, "reject", "Ảnh của nơi khác"),
        decide(draft, "ask", "Thiếu nhãn"),
        move(draft.id, "take-back"),
      ])
      // What was rejected may be taken back: then two moves were made, one after the other.
      const won = decided.filter(({ status }) => status === 200).length
      const entries = await shop().backend.sql(
        "select 1 from audit_entry where action = 'listing_draft.status' and subject_id = $1",
        draft.id,
      )
      expect(entries).toHaveLength(2 + won)
      expect(decided.slice(0, 2).filter(({ status }) => status === 200).length).toBeLessThan(2)
    })

    it("is finished by the outbox wherever its showing was cut off, with one of everything", async () => {
      const { backend } = shop()
      const draft = await whole("Minh họa: đứt gánh", 62)
      await save(draft.id, "variants", 0, {
        units: [
          { unit_vi: "Thùng", unit_en: "Box", price: 900_000, stock: 1, weight_grams: 5_000 },
        ],
      })
      const { body } = await move(draft.id, "submit")
      await backend.sql(
        "create function cut_off() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$",
      )
      for (const table of WRITTEN)
        await backend.sql(
          `create trigger cut_off before insert on ${table} for each statement execute function cut_off()`,
        )
      await backend.sql(
        `create trigger cut_off_publish before update on product for each row
         when (new.status = 'published' and old.status <> 'published') execute function cut_off()`,
      )
      expect((await decide(body.draft, "approve")).status).toBe(200)
      const mendings = [
        ...WRITTEN.map((table) => `drop trigger cut_off on ${table}`),
        "drop trigger cut_off_publish on product",
      ]
      for (const [failures, mend] of mendings.entries()) {
        await expect
          .poll(
            () =>
              backend.sql<{ attempts: number }>(
                "select attempts from outbox_message where topic = 'listing.approved' and key = $1",
                draft.id,
              ),
            { timeout: 20_000 },
          )
          .toEqual([{ attempts: failures + 1 }])
        expect(await found("Minh họa: đứt gánh")).toEqual([])
        await backend.sql(mend)
        await backend.sql(
          "update outbox_message set available_at = now() where topic = 'listing.approved' and key = $1",
          draft.id,
        )
      }
      await backend.sql("drop function cut_off()")
      await appears("Minh họa: đứt gánh", { stock: 13, variant_prices: [85_000, 900_000] })
      const [made] = await backend.sql(
        `select count(distinct p.id)::int as products, count(distinct v.id)::int as variants, count(i.*)::int as items,
           count(s.*)::int as sets, count(l.*)::int as levels
         from product p join product_variant v on v.product_id = p.id
         left join product_variant_inventory_item i on i.variant_id = v.id
         left join product_variant_price_set s on s.variant_id = v.id
         left join inventory_level l on l.inventory_item_id = i.inventory_item_id
         where p.external_id = $1`,
        draft.id,
      )
      expect(made).toEqual({ products: 1, variants: 2, items: 2, sets: 2, levels: 2 })
    })

    it("of a shown product leaves it up until it is approved, and its price and stock alone", async () => {
      const { backend } = shop()
      const title = "Minh họa: đổi tên"
      const first = await whole(title, 63)
      await decide((await move(first.id, "submit")).body.draft, "approve")
      await appears(title, { price: START.price })
      const [{ product_id } = { product_id: "" }] = await backend.sql<{ product_id: string }>(
        "select product_id from listing_draft where id = $1",
        first.id,
      )
      const begun = await Promise.all([
        call("POST", "/seller/drafts", { product_id }),
        call("POST", "/seller/drafts", { product_id }),
      ])
      expect(begun.map(({ status }) => status).sort()).toEqual([200, 201])
      const draft: Draft = begun[0].body.draft
      expect(draft.facts).toMatchObject({ start: { name_vi: title, price: START.price } })
      expect(draft.pictures).toHaveLength(1)
      const [unit] = await backend.sql<{ id: string }>(
        "select id from product_variant where product_id = $1",
        product_id,
      )
      await call("PUT", `/seller/products/${product_id}/price`, {
        prices: [{ variant_id: unit!.id, price: 99_000 }],
      })
      const renamed = {
        ...draft.facts.start,
        name_vi: `${title} mới`,
        unit_vi: "Lọ 250 g",
        price: 5,
      }
      await save(draft.id, "start", 1, renamed)
      await save(draft.id, "variants", 0, {
        units: [{ unit_vi: "Hộp quà", price: 300_000, stock: 2, weight_grams: 900 }],
      })
      const { body } = await move(draft.id, "submit")
      await appears(title, { price: 99_000 })
      const lines = await call<{ products: object[] }>("GET", "/seller/products?view=submitted")
      expect(lines.body.products).toContainEqual(
        expect.objectContaining({ product_id, state: "shown", changing: true }),
      )
      await decide(body.draft, "approve")
      await appears(`${title} mới`, {
        id: product_id,
        variant_titles: ["Lọ 250 g", "Hộp quà"],
        variant_prices: [99_000, 300_000],
        variant_stocks: [12, 2],
      })
    })

    it("gives its units each other's names, wherever it is cut off", async () => {
      const { backend } = shop()
      const title = "Minh họa: đổi cỡ"
      const first = await whole(title, 65)
      await save(first.id, "variants", 0, {
        units: [{ unit_vi: "1 kg", price: 300_000, stock: 2, weight_grams: 1_100 }],
      })
      await decide((await move(first.id, "submit")).body.draft, "approve")
      await appears(title, { variant_titles: [START.unit_vi, "1 kg"] })
      const [{ product_id } = { product_id: "" }] = await backend.sql<{ product_id: string }>(
        "select product_id from listing_draft where id = $1",
        first.id,
      )
      const draft: Draft = (await call("POST", "/seller/drafts", { product_id })).body.draft
      const [unit] = draft.facts.variants!.units as object[]
      await save(draft.id, "variants", 1, { units: [{ ...unit, unit_vi: "2 kg" }] })
      await save(draft.id, "start", 1, { ...draft.facts.start, unit_vi: "1 kg" })
      await backend.sql(
        "create function cut_between() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$",
      )
      await backend.sql(
        "create trigger cut_between before update on product_variant for each statement execute function cut_between()",
      )
      await decide((await move(draft.id, "submit")).body.draft, "approve")
      const attempts = () =>
        backend.sql(
          "select 1 from outbox_message where topic = 'listing.approved' and key = $1 and attempts > 0",
          draft.id,
        )
      await expect.poll(async () => (await attempts()).length, { timeout: 20_000 }).toBe(1)
      await backend.sql("drop function cut_between() cascade")
      await backend.sql("update outbox_message set available_at = now() where key = $1", draft.id)
      await appears(title, { id: product_id, variant_titles: ["1 kg", "2 kg"] })
      expect(
        await backend.sql(
          `select v.title, x.value from product_variant v join product_variant_option o on o.variant_id = v.id
           join product_option_value x on x.id = o.option_value_id where v.product_id = $1 order by 1`,
          product_id,
        ),
      ).toEqual([
        { title: "1 kg", value: "1 kg" },
        { title: "2 kg", value: "2 kg" },
      ])
    })

    it("of what staff took down brings new words, and not the goods back", async () => {
      const { backend } = shop()
      const title = "Minh họa: bị gỡ"
      const first = await whole(title, 66)
      await decide((await move(first.id, "submit")).body.draft, "approve")
      await appears(title, {})
      const [{ product_id } = { product_id: "" }] = await backend.sql<{ product_id: string }>(
        "select product_id from listing_draft where id = $1",
        first.id,
      )
      for (const status of ["rejected", "draft"]) {
        await backend.sql("update product set status = $2 where id = $1", product_id, status)
        const draft: Draft = (await call("POST", "/seller/drafts", { product_id })).body.draft
        await save(draft.id, "text", 1, { story_vi: `Lời mới khi ${status}.` })
        const { body } = await move(draft.id, "submit")
        const review = await asPlatform<{ shown: { status: string } }>(
          "GET",
          `/admin/listing-drafts/${draft.id}`,
        )
        expect(review.body.shown.status).toBe(status)
        await decide(body.draft, "approve")
        await expect
          .poll(
            () =>
              backend.sql(
                `select p.status, p.description from product p join listing_draft d on d.product_id = p.id
                 where d.id = $1 and d.shown_at is not null`,
                draft.id,
              ),
            { timeout: 20_000 },
          )
          .toEqual([{ status, description: `Lời mới khi ${status}.` }])
      }
    })

    it("of a seller that was suspended meanwhile is found by nobody until the shop opens again", async () => {
      const { backend, sellers } = shop()
      const title = "Minh họa: tạm ngừng"
      const draft = await whole(title, 64)
      const { body } = await move(draft.id, "submit")
      const set = (status: string) =>
        backend.sql("update seller set status = $2 where id = $1", sellers[0]!.id, status)
      await set("suspended")
      expect((await save(draft.id, "text", 1, {})).body.code).toBe("seller_suspended")
      await decide(body.draft, "approve")
      const shown = () =>
        backend.sql("select 1 from listing_draft where id = $1 and shown_at is not null", draft.id)
      await expect.poll(async () => (await shown()).length, { timeout: 20_000 }).toBe(1)
      expect(await found(title)).toEqual([])
      await set("active")
      await appears(title, {})
    })

    it("is one of many in a list whose statements do not grow with it", async () => {
      const asked = (query: string) => {
        const list = () => call("GET", `/seller/products?${query}`)
        return statementsOf(shop().backend, [list, list, list])
      }
      // Two for who asks, and the two of the list.
      expect([await asked("limit=1"), await asked("limit=100")]).toEqual([4, 4])
    })
  })
}
