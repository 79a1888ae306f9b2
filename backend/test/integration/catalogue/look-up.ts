import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { type Backend, type Goods, Shopper } from "../../support"

interface Found {
  order: {
    id: string
    number: number
    total: number
    item_total: number
    discount_total: number
    delivery_total: number
    seller_orders: {
      total: number
      seller: { name_vi: string; name_en: string }
      lines: {
        total: number
        title: string
        title_en: string | null
        variant_title: string | null
        variant_title_en: string | null
      }[]
    }[]
    payment: { method: string; state: string }
  }
  token: string
}

/** A guest finds an order again; nobody finds another's. */
export function lookUp(shop: () => Backend): void {
  describe("order look-up", () => {
    let backend: Backend
    let shopper: Shopper
    let goods: Goods[]
    let placed: { id: string; display_id: number; total: number }

    beforeAll(async () => {
      backend = shop()
      shopper = new Shopper(backend)
      goods = await shopper.goods()
      placed = await order("guest@example.com")
    })

    const order = async (email: string) => {
      const items = [0, 1].map((index) => ({ variant_id: goods[index]!.variant_id, quantity: 2 }))
      const { body } = await shopper.complete(await shopper.basket(items, { email }))
      return body.order!
    }
    const lookUp = (number: unknown, phone: unknown, caller?: string) =>
      shopper.call<Found>(
        "POST",
        "/store/orders/look-up",
        { number, phone },
        caller ? { "x-forwarded-for": caller } : {},
      )

    it("by number and phone, in any spelling, shows the whole order with amounts that sum", async () => {
      for (const phone of ["0912345678", "+84 912 345 678", "091.234.5678"]) {
        const { status, body } = await lookUp(placed.display_id, phone)
        expect([status, body.order.id]).toEqual([200, placed.id])
      }
      const { order: found } = (await lookUp(`#${placed.display_id}`, "0912345678")).body
      expect(found.total).toBe(placed.total)
      expect(found.item_total - found.discount_total + found.delivery_total).toBe(found.total)
      expect(found.seller_orders).toHaveLength(2)
      expect(found.seller_orders.reduce((sum, { total }) => sum + total, 0)).toBe(found.total)
      expect(found.payment).toMatchObject({ method: "cod", state: "due" })
    })

    it("by link opens this order, and nothing opens with a link that is forged, for another, or none", async () => {
      const { token } = (await lookUp(placed.display_id, "0912345678")).body
      const other = await order("other@example.com")
      const status = (id: string, query: string) =>
        shopper.call<Found>("GET", `/store/orders/${id}/status${query}`)
      expect((await status(placed.id, `?token=${token}`)).body.order.number).toBe(placed.display_id)
      const misses = await Promise.all([
        status(other.id, `?token=${token}`),
        status(placed.id, `?token=${token.slice(0, -2)}AA`),
        status(placed.id, "?token="),
        status(placed.id, ""),
        status("order_nobody", `?token=${token}`),
      ])
      expect(misses.map((miss) => miss.status)).toEqual([404, 404, 404, 404, 404])
      expect(new Set(misses.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    })

    it("answers every miss alike", async () => {
      const misses = await Promise.all([
        lookUp(placed.display_id, "0987654321"),
        lookUp(99_999_999, "0912345678"),
        lookUp(99_999_998, "0987654321"),
      ])
      expect(misses.map(({ status }) => status)).toEqual([404, 404, 404])
      expect(new Set(misses.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    })

    it.each([
      ["x", "0912345678", "number"],
      [0, "0912345678", "number"],
      [1e12, "0912345678", "number"],
      [undefined, "0912345678", "number"],
      [1, "12", "phone"],
      [1, { $ne: "" }, "phone"],
    ])("names the wrong field of %j, %j", async (number, phone, field) => {
      const { status, body } = await lookUp(number, phone)
      expect(status).toBe(400)
      expect(body).toMatchObject({ fields: [{ field }] })
    })

    it("stops guessing: after five misses of a caller on a number even the right phone waits, and nobody else", async () => {
      const { display_id } = await order("guessed@example.com")
      for (const [caller, other] of [
        [undefined, "203.0.113.1"],
        ["198.51.100.1", "198.51.100.2"],
        // Of one household's IPv6 addresses each is the same caller; another household's is not.
        ["2001:db8:1:2::1", "2001:db8:1:3::1"],
      ]) {
        const guesses = []
        for (let n = 0; n < 5; n++) {
          const from = caller?.includes(":") ? `2001:db8:1:2::${n + 1}` : caller
          guesses.push((await lookUp(display_id, `098765432${n}`, from)).status)
        }
        expect(guesses).toEqual([404, 404, 404, 404, 404])
        expect((await lookUp(display_id, "0912345678", caller)).status).toBe(429)
        expect((await lookUp(display_id, "0912345678", other)).status).toBe(200)
        expect((await lookUp(placed.display_id, "0912345678", caller)).status).toBe(200)
      }
    })

    it("slows a number that is guessed at from everywhere to one answer in some seconds, and locks it for nobody", async () => {
      const { display_id } = await order("besieged@example.com")
      for (let n = 0; n < 25; n++) await lookUp(display_id, "0987654321", `192.0.2.${n}`)
      const together = await Promise.all(
        [101, 102, 103, 104].map((n) => lookUp(display_id, "0987654321", `192.0.2.${n}`)),
      )
      const statuses = together.map(({ status }) => status)
      expect(statuses).toContain(429)
      expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(1)
      // Only told to wait a little, however often: it counts as no miss of his.
      const own = () => lookUp(display_id, "0912345678", "192.0.2.200")
      await expect
        .poll(async () => (await own()).status, { timeout: 15_000, interval: 500 })
        .toBe(200)
    })

    it("stops one caller who tries many numbers, and nobody else", async () => {
      const statuses = []
      for (let n = 0; n < 32; n++) {
        statuses.push((await lookUp(50_000_000 + n, "0912345678", "203.0.113.7")).status)
      }
      expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true)
      expect(statuses.slice(30)).toEqual([429, 429])
      expect((await lookUp(placed.display_id, "0912345678", "203.0.113.8")).status).toBe(200)
      expect((await lookUp(1, "0987654321", `203.0.113.8, ${"9".repeat(400)}`)).status).toBe(404)
    })

    it("gives the confirmation as a PDF to whoever holds the link", async () => {
      const { token } = (await lookUp(placed.display_id, "0912345678")).body
      const get = (query: string) =>
        fetch(`${backend.url}/store/orders/${placed.id}/confirmation${query}`, {
          headers: { "x-publishable-api-key": backend.publishableKey },
        })
      const answer = await get(`?token=${token}`)
      expect(answer.headers.get("content-type")).toContain("application/pdf")
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-")
      expect((await get("?token=x")).status).toBe(404)
    })

    it("names goods as they were sold, in both languages, whichever the basket was filled in", async () => {
      const english = { "x-medusa-locale": "en-US" }
      const { variant_id, product_id } = goods[2]!
      const [names] = await backend.sql<Record<string, string>>(
        `select p.title, v.title as variant_title, pt.translations ->> 'title' as title_en,
          vt.translations ->> 'title' as variant_title_en
         from product p join product_variant v on v.product_id = p.id
         join translation pt on pt.reference_id = p.id join translation vt on vt.reference_id = v.id
        where p.id = $1`,
        product_id,
      )
      expect(names!.title_en).not.toBe(names!.title)
      const inVietnamese = await shopper.basket([{ variant_id, quantity: 1 }], {
        email: "en@example.com",
      })
      const inEnglish = await shopper.basket([{ variant_id, quantity: 1 }], { headers: english })
      await shopper.call(
        "PUT",
        `/store/carts/${inVietnamese}/checkout-details`,
        {
          buyer: { name: "Ann Nguyen", phone: "0912345678", email: "en@example.com" },
          consents: { terms: true, privacy: true },
        },
        english,
      )
      const orders = [await shopper.complete(inVietnamese), await shopper.complete(inEnglish)]
      await backend.sql("update product set title = 'Tên khác' where id = $1", product_id)
      for (const { body } of orders) {
        const { order: found } = (await lookUp(body.order!.display_id, "0912345678")).body
        expect(found.seller_orders[0]!.lines[0]).toMatchObject(names!)
      }
      const letter = () =>
        backend
          .letters("html")
          .map((file) => readFileSync(file, "utf8"))
          .find((page) => page.includes('<html lang="en">'))
      await expect.poll(letter, { timeout: 15_000 }).toContain(names!.title_en)
      expect(letter()).not.toContain(names!.title)
    })

    it("the letter's own link opens the order", async () => {
      const link = () => {
        const page = backend
          .letters("html")
          .map((file) => readFileSync(file, "utf8"))
          .find((text) => text.includes(placed.id))
        return page && /don-hang\/([^?"]+)\?t=([^"&]+)/.exec(page)
      }
      await expect.poll(link, { timeout: 15_000 }).toBeTruthy()
      const [, id, token] = link() as RegExpExecArray
      const { body } = await shopper.call<Found>("GET", `/store/orders/${id}/status?token=${token}`)
      expect(body.order.id).toBe(placed.id)
    })
  })
}
