import { beforeAll, describe, expect, it, vi } from "vitest"
import { Shopper } from "../../support"
import { photo } from "../../support/photo"
import { desk, type Draft } from "./desk"
import type { SellersShop } from "./isolation"

interface Product {
  handle: string
  shippable: boolean
  indicative_price: number | null
  may_have_sale: boolean
  variants: { id: string; price: number | null; stocked: number | null }[]
}

interface Table {
  import: {
    counts: Record<"add" | "change" | "same" | "refuse", number>
    rows: { plan: string; refused: { message: string }[] }[]
  }
}

const STAY = {
  name_vi: "Ở nhà sàn bản Thung Lũng Mây",
  set_code: "QD26-26",
  unit_vi: "Gói 2 ngày 1 đêm/người",
}

/** A stay in a village: asked about, never put into a basket. */
export function services(shop: () => SellersShop): void {
  describe("a seller's service", () => {
    const { call, save, send, move, decide, place } = desk(shop)
    let product_id: string

    const own = async () =>
      (await call<{ product: Product }>("GET", `/seller/products/${product_id}`)).body.product
    const page = async () =>
      new Shopper(shop().backend).must<{
        product: { indicative_price: number | null; variants: { price: number | null }[] }
      }>("GET", `/store/product-pages/${(await own()).handle}`)
    const change = async () => (await call("POST", "/seller/drafts", { product_id })).body.draft
    const write = async ({ id, versions }: Draft, section: string, facts: object) =>
      expect((await save(id, section, versions[section] ?? 0, facts)).status).toBe(200)
    /** Hands a draft in, and waits until shoppers see it. */
    const shown = async ({ id }: Pick<Draft, "id">): Promise<string> => {
      const { status, body } = await move(id, "submit")
      expect([status, body.draft.status]).toEqual([200, "submitted"])
      await decide(body.draft, "approve")
      const read = async () =>
        (await call<{ draft: Draft & { shown_at: string | null } }>("GET", `/seller/drafts/${id}`))
          .body.draft
      await vi.waitUntil(async () => (await read()).shown_at, { timeout: 20_000 })
      return (await read()).product_id!
    }
    const table = async (body: string) => {
      const answer = await fetch(`${shop().backend.url}/seller/goods-table/imports`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${shop().tokens.A}`,
          "content-type": "application/octet-stream",
        },
        body,
      })
      return ((await answer.json()) as Table).import
    }

    beforeAll(async () => {
      const { id } = (await call("POST", "/seller/drafts", { start: STAY })).body.draft
      await send(`${id}/pictures`, await photo(71))
      await save(id, "text", 0, { story_vi: "Ăn cơm cùng chủ nhà, ngủ nhà sàn." })
      await save(id, "origin", 0, await place())
      const { draft } = (await call("GET", `/seller/drafts/${id}`)).body
      expect([draft.missing, draft.findings]).toEqual([[], []])
      product_id = await shown(draft)
    })

    it("is listed and shown without a price, and has nothing to count", async () => {
      expect(await own()).toMatchObject({
        shippable: false,
        indicative_price: null,
        may_have_sale: false,
        variants: [{ price: null, stocked: null }],
      })
      expect((await page()).product).toMatchObject({
        indicative_price: null,
        variants: [{ price: null }],
      })
      const { products } = (
        await call<{ products: { product_id: string }[] }>("GET", "/seller/products?view=shown")
      ).body
      expect(products.find((one) => one.product_id === product_id)).toMatchObject({
        shippable: false,
        price: null,
        stock: null,
      })
    })

    it("says of a price on its shelf that it has none", async () => {
      const { variants } = await own()
      const prices = [{ variant_id: variants[0]!.id, price: 900_000 }]
      const sale = {
        starts_at: new Date().toISOString(),
        ends_at: new Date(Date.now() + 86_400_000).toISOString(),
      }
      for (const [what, body] of [
        ["price", { prices }],
        ["sale", { prices, ...sale }],
      ] as const) {
        const { status, body: answer } = await call(
          "PUT",
          `/seller/products/${product_id}/${what}`,
          body,
        )
        expect([status, answer.fields]).toMatchObject([
          400,
          [{ field: "prices", code: "not_sent" }],
        ])
      }
      expect((await own()).variants[0]!.price).toBeNull()
    })

    it("is edited and handed in again: with a guide price, which stays until it is taken out", async () => {
      const first = await change()
      expect([first.facts.start, first.findings]).toMatchObject([{ price: null, stock: null }, []])
      await write(first, "start", { ...STAY, price: 750_000 })
      await shown(first)
      expect(await own()).toMatchObject({ indicative_price: 750_000, variants: [{ price: null }] })
      // As fresh as every page (docs/adr/0005).
      const guide = async () => (await page()).product.indicative_price
      await expect.poll(guide, { timeout: 10_000 }).toBe(750_000)
      const second = await change()
      expect([second.facts.start, second.findings]).toMatchObject([{ price: 750_000 }, []])
      await write(second, "text", { story_vi: "Có thêm chèo thuyền." })
      await shown(second)
      expect((await own()).indicative_price).toBe(750_000)
      const third = await change()
      await write(third, "start", STAY)
      await shown(third)
      expect((await own()).indicative_price).toBeNull()
      await expect.poll(guide, { timeout: 10_000 }).toBeNull()
    })

    it("does not become goods, nor goods a service, once it is shown", async () => {
      const goods = await change()
      await write(goods, "start", { ...STAY, set_code: "QD26-07", price: 50_000, stock: 3 })
      await write(goods, "parcel", { weight_grams: 400 })
      const { draft } = (await call("GET", `/seller/drafts/${goods.id}`)).body
      expect(draft.findings).toMatchObject([
        { code: "service_changed", severity: "refuse", section: "start", field: "set_code" },
      ])
      const { status, body } = await move(goods.id, "submit")
      expect([status, body.code]).toEqual([400, "findings"])
      expect((await move(goods.id, "discard")).status).toBe(200)
    })

    it("comes and goes as a row without price and stock, and a price written there gets a word", async () => {
      const answer = await fetch(`${shop().backend.url}/seller/goods-table?format=csv`, {
        headers: { authorization: `Bearer ${shop().tokens.A}` },
      })
      const [head, ...lines] = (await answer.text()).split("\r\n")
      const line = lines.find((one) => one.startsWith(product_id))!
      const back = await table(`${head}\r\n${line}\r\n`)
      expect(back.counts).toEqual({ add: 0, change: 0, same: 1, refuse: 0 })
      const priced = await table(`Mã,Giá (đồng),Số lượng còn\n${product_id},900000,3\n`)
      expect(priced.rows[0]!.refused.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^B2, Giá \(đồng\): dịch vụ không có giá bán/),
        expect.stringMatching(/^C2, Số lượng còn: dịch vụ không có giá bán/),
      ])
    })
  })
}
