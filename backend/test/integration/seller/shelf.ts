import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import { documentOf } from "../../support/search"
import type { SellersShop } from "./isolation"

interface Product {
  handle: string
  state: string
  taken_down: boolean
  variants: {
    id: string
    price: number
    sale_price: number | null
    stocked: number
    reserved: number
  }[]
  sale: { starts_at: string; ends_at: string } | null
  terms: { preparation_days: number; min_quantity: number }
}

interface Answer {
  product: Product
  products: { product_id: string | null; state: string }[]
  items: { variant_id: string; stocked: number; reserved: number }[]
  holiday: { closed_from: string | null; closed_until: string | null }
  code?: string
  message: string
  fields?: { field: string; code: string }[]
}

const DAY_MS = 86_400_000
const inVietnam = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)

/** What goes straight through: price, sale, stock, terms, what is put away, and holidays. */
export function shelf(shop: () => SellersShop): void {
  describe("what is on the shelf", () => {
    let product_id: string
    let variant_id: string
    let handle: string
    let title: string
    let staff: { authorization: string }

    const call = (method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Answer>(method, path, body, {
        authorization: `Bearer ${shop().tokens.A}`,
      })
    const own = (rest = "") => `/seller/products/${product_id}${rest}`
    const wrong = async (method: string, path: string, body: object) => {
      const { status, body: answer } = await call(method, path, body)
      return [status, answer.fields?.map(({ field, code }) => `${field} ${code}`)]
    }
    const found = () => documentOf(shop().backend, handle)
    const shown = (what: object) => expect.poll(found, { timeout: 40_000 }).toMatchObject(what)
    const count = (key: string, ...changes: object[]) =>
      call("POST", "/seller/stock", { key, changes })
    const stocked = async () =>
      (await call("GET", "/seller/stock")).body.items.find((one) => one.variant_id === variant_id)!

    beforeAll(async () => {
      variant_id = shop().sellers[0]!.variant_id
      const [row] = await shop().backend.sql<{ id: string; handle: string; title: string }>(
        "select p.id, p.handle, p.title from product p join product_variant v on v.product_id = p.id where v.id = $1",
        variant_id,
      )
      product_id = row!.id
      handle = row!.handle
      title = row!.title
      staff = await asStaff(shop().backend)
      await shop().backend.sql(
        "update speciality set age_restricted = false where product_id = $1",
        product_id,
      )
    })

    it("costs what its seller says from that moment on, in whole đồng", async () => {
      for (const price of [0, -1, 1.5, "85000", 2_000_000_000]) {
        expect(await wrong("PUT", own("/price"), { prices: [{ variant_id, price }] })).toEqual([
          400,
          ["prices.0.price dong"],
        ])
      }
      const foreign = { variant_id: shop().sellers[1]!.variant_id, price: 1_000 }
      expect(await wrong("PUT", own("/price"), { prices: [foreign] })).toEqual([
        400,
        ["prices.0.variant_id invalid"],
      ])
      const entries = () =>
        shop().backend.sql(
          "select after from audit_entry where action = 'listing.price' and subject_id = $1 order by id",
          product_id,
        )
      // A table may have changed it before.
      const earlier = await entries()
      const set = await call("PUT", own("/price"), { prices: [{ variant_id, price: 200_000 }] })
      expect(set.body.product.variants.find(({ id }) => id === variant_id)?.price).toBe(200_000)
      expect(await entries()).toEqual([...earlier, { after: { [variant_id]: 200_000 } }])
    })

    it("is reduced for a time, by half at most, and search follows start and end", async () => {
      const sale = (price: number, from: number, to: number) => ({
        prices: [{ variant_id, price }],
        starts_at: new Date(Date.now() + from).toISOString(),
        ends_at: new Date(Date.now() + to).toISOString(),
      })
      const refused = (body: object) => wrong("PUT", own("/sale"), body)
      expect(await refused(sale(99_999, 0, DAY_MS))).toEqual([400, ["prices.0.price sale_price"]])
      expect(await refused(sale(200_000, 0, DAY_MS))).toEqual([400, ["prices.0.price sale_price"]])
      expect(await refused(sale(150_000, 0, -1))).toEqual([400, ["ends_at sale_days"]])
      await call("PUT", own("/sale"), sale(180_000, -1_000, DAY_MS))
      const set = await call("PUT", own("/sale"), sale(150_000, 1_500, 20_000))
      expect(set.status).toBe(200)
      await shown({ price: 150_000, original_price: 200_000 })
      expect(
        await wrong("PUT", own("/price"), { prices: [{ variant_id, price: 301_000 }] }),
      ).toEqual([400, ["prices sale_price"]])
      await shown({ price: 200_000, original_price: 200_000 })
      expect((await call("GET", own())).body.product.sale).toBeNull()
      await call("PUT", own("/sale"), sale(150_000, DAY_MS, 2 * DAY_MS))
      const ended = await call("DELETE", own("/sale"))
      expect(ended.body.product.sale).toBeNull()
      const live = await shop().backend.sql(
        "select 1 from price_list where status = 'active' and ends_at > now() and description like $1",
        `%${shop().sellers[0]!.id}`,
      )
      expect(live).toEqual([])
    })

    it("is never reduced when it is alcohol", async () => {
      const set = (value: boolean) =>
        shop().backend.sql(
          "update speciality set age_restricted = $2 where product_id = $1",
          product_id,
          value,
        )
      await set(true)
      const body = {
        prices: [{ variant_id, price: 150_000 }],
        starts_at: new Date().toISOString(),
        ends_at: new Date(Date.now() + DAY_MS).toISOString(),
      }
      expect(await wrong("PUT", own("/sale"), body)).toEqual([400, ["prices no_sale"]])
      await set(false)
    })

    it("is counted by two thumbs at once and loses nothing; what is sent twice is counted once", async () => {
      await count("dem-lan-dau", { variant_id, counted: 50 })
      const thumbs = await Promise.all(
        Array.from({ length: 12 }, (_, nth) =>
          count(`ngon-tay-${nth % 8}`, { variant_id, change: nth % 8 < 4 ? 3 : -1 }),
        ),
      )
      expect(new Set(thumbs.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await stocked()).stocked).toBe(50 + 4 * 3 - 4)
    })

    it("is never fewer than none, nor than what is promised to orders", async () => {
      const { reserved } = await stocked()
      const shopper = new Shopper(shop().backend)
      const cart = await shopper.basket([{ variant_id, quantity: 2 }])
      expect((await shopper.complete(cart)).body.type).toBe("order")
      expect((await stocked()).reserved).toBe(reserved + 2)
      const change = (by: object) =>
        wrong("POST", "/seller/stock", { key: "it-hon-khong", changes: [{ variant_id, ...by }] })
      expect(await change({ counted: reserved + 1 })).toEqual([400, ["changes.0.counted reserved"]])
      expect(await change({ change: -1_000 })).toEqual([400, ["changes.0.change count"]])
      expect(await change({ counted: -1 })).toEqual([400, ["changes.0.counted count"]])
      expect(await change({ counted: 1.5 })).toEqual([400, ["changes.0 count"]])
      // The key of what was refused may be used again.
      expect((await count("it-hon-khong", { variant_id, counted: 40 })).status).toBe(200)
      expect((await stocked()).stocked).toBe(40)
    })

    /** As Medusa Admin saves its form: every field, whatever was changed. */
    const staffSave = async (status: string) =>
      new Shopper(shop().backend).must(
        "POST",
        `/admin/products/${product_id}`,
        { title, handle, status },
        staff,
      )
    const shownAgain = async () => {
      const { status, body } = await call("POST", own("/show"), {})
      return status === 200 ? body.product.state : body.code
    }
    const takenDown = async () => (await call("GET", own())).body.product.taken_down
    const listed = async () => {
      const { body } = await call("GET", "/seller/products?view=hidden&limit=100")
      return body.products.find((one) => one.product_id === product_id)?.state
    }

    it("is put away and brought back by its seller, whatever staff write of it meanwhile", async () => {
      const hidden = await call("POST", own("/hide"), {})
      expect(hidden.body.product).toMatchObject({ state: "hidden", taken_down: false })
      await expect.poll(found, { timeout: 15_000 }).toBeUndefined()
      const away = await new Shopper(shop().backend).call("GET", `/store/product-pages/${handle}`)
      expect(away.status).toBe(404)
      await staffSave("proposed")
      expect([await takenDown(), await listed()]).toEqual([false, "hidden"])
      expect(await shownAgain()).toBe("shown")
      await shown({ handle })
    })

    it("is not brought back by its seller when staff took it down, hidden or not, by draft or rejected", async () => {
      for (const status of ["draft", "rejected"]) {
        await staffSave(status)
        expect([await shownAgain(), await takenDown()]).toEqual(["taken_down", true])
        await staffSave("published")
        await call("POST", own("/hide"), {})
        await staffSave(status)
        expect([await shownAgain(), await takenDown()]).toEqual(["taken_down", true])
        expect(await listed()).toBe("taken_down")
        // Put away before, brought back by staff, and then taken down by them.
        await staffSave("published")
        await staffSave(status)
        expect([await shownAgain(), await takenDown()]).toEqual(["taken_down", true])
        await staffSave("published")
      }
      expect((await call("POST", own("/hide"), {})).body.product.taken_down).toBe(false)
      expect(await shownAgain()).toBe("shown")
    })

    it("stays taken down whatever its seller taps at the very moment of it", async () => {
      for (let time = 0; time < 8; time++) {
        await staffSave("published")
        await call("POST", own("/hide"), {})
        let saved = false
        const staffs = staffSave("draft").finally(() => (saved = true))
        while (!saved) for (const tap of ["/show", "/hide"]) await call("POST", own(tap), {})
        await staffs
        expect([await shownAgain(), await takenDown()]).toEqual(["taken_down", true])
      }
      await staffSave("published")
    })

    it("is sold in the quantities and days that its seller says", async () => {
      expect(await wrong("PUT", own("/terms"), { preparation_days: 366, min_quantity: 0 })).toEqual(
        [400, ["preparation_days count", "min_quantity quantity"]],
      )
      const terms = { preparation_days: 4, min_quantity: 3 }
      expect((await call("PUT", own("/terms"), terms)).body.product.terms).toEqual(terms)
      const shopper = new Shopper(shop().backend)
      const page = await shopper.must<{ seller: object }>("GET", `/store/product-pages/${handle}`)
      expect(page.seller).toMatchObject(terms)
      const few = await shopper.complete(await shopper.basket([{ variant_id, quantity: 2 }]))
      expect(few.body.code).toBe("min_quantity")
      await call("PUT", own("/terms"), { preparation_days: 1, min_quantity: 1 })
    })

    it("is still found while its seller is on holiday, says until when, and is not sold", async () => {
      const today = inVietnam(Date.now())
      const later = inVietnam(Date.now() + 3 * DAY_MS)
      const refused = (closed_from: string, closed_until: string) =>
        wrong("PUT", "/seller/holiday", { closed_from, closed_until })
      expect(await refused(later, today)).toEqual([400, ["closed_until holiday"]])
      expect(await refused("2020-01-01", "2020-01-02")).toEqual([400, ["closed_until holiday"]])
      expect(await refused("2026-02-30", later)).toEqual([400, ["closed_from date"]])
      const shopper = new Shopper(shop().backend)
      const ready = await shopper.basket([{ variant_id, quantity: 1 }])
      const planned = { closed_from: inVietnam(Date.now() + DAY_MS), closed_until: later }
      expect((await call("PUT", "/seller/holiday", planned)).body.holiday).toEqual(planned)
      await shopper.basket([{ variant_id, quantity: 1 }], { provider: null })
      await call("PUT", "/seller/holiday", { closed_from: today, closed_until: later })
      const page = await shopper.must<{ seller: object }>("GET", `/store/product-pages/${handle}`)
      expect(page.seller).toMatchObject({ closed_from: today, away_until: later })
      await shown({ handle })
      const late = await shopper.complete(ready)
      expect([late.status, late.body.code]).toEqual([400, "seller_holiday"])
      expect(late.body.message).toContain(later.split("-").reverse().join("/"))
      const added = await shopper
        .basket([{ variant_id, quantity: 1 }])
        .catch((error: Error) => error.message)
      expect(added).toContain("seller_holiday")
      await call("DELETE", "/seller/holiday")
      expect((await call("GET", "/seller/holiday")).body.holiday.closed_until).toBeNull()
      expect((await shopper.complete(ready)).body.type).toBe("order")
    })
  })
}
