import { describe, expect, it } from "vitest"
import { counter, percentEach, type PromotionShop, sum } from "./counter"

const DAILY = 100_000

/** How far the law lets a price fall, whoever makes it fall. */
export function lawful(shop: () => PromotionShop): void {
  const { one, promotion, reduced, reductions, staff } = counter(shop)
  const good = (index: number) => shop().goods[index]!
  const sale = (variant_id: string, amount: number, type = "sale") => ({
    title: "Giá ưu đãi",
    description: "Của người bán",
    type,
    status: "active",
    prices: [{ variant_id, currency_code: "vnd", amount }],
  })
  /** What staff are told is wrong. */
  const wrong = async (path: string, body: unknown) => {
    const { shopper, admin } = shop()
    const answer = await shopper.call<{
      message: string
      fields?: { field: string; code: string }[]
    }>("POST", path, body, admin)
    return [answer.status, answer.body.fields?.map(({ field, code }) => `${field} ${code}`)]
  }

  it("takes no more than the law leaves of a sale, and is refused when the price just before rises", async () => {
    const { backend, shopper } = shop()
    const onSale = good(5)
    await shopper.price(onSale.variant_id, DAILY)
    await staff("/admin/price-lists", sale(onSale.variant_id, 60_000))
    await promotion("THIRTY", percentEach(30))
    const cart = await reduced([one(5, 2)], ["THIRTY"])
    // 30 % of what is left would be 18.000 each, and 58 % in all.
    expect(await reductions(cart)).toEqual([{ product_id: onSale.product_id, amount: 20_000 }])
    await shopper.price(onSale.variant_id, 110_000)
    const refused = await shopper.complete(cart)
    expect([refused.status, refused.body.code]).toEqual([400, "reduced_too_far"])
    // A price that rose far enough takes its sale along: the law looks at the price just before.
    await shopper.price(onSale.variant_id, 150_000)
    const later = await shopper.basket([one(5)])
    const [line] = await backend.sql<{ now: number; before: number }>(
      "select unit_price::float8 as now, compare_at_unit_price::float8 as before from cart_line_item where cart_id = $1",
      later,
    )
    expect(line).toEqual({ now: 75_000, before: 150_000 })
    await shopper.price(onSale.variant_id, DAILY)
    expect((await shopper.complete(cart)).body.type).toBe("order")
  })

  it("takes no more than half of a price alone, be it a fixed sum or two promotions together", async () => {
    await shop().shopper.price(good(8).variant_id, DAILY)
    await shop().shopper.stock(good(8).inventory_item_id, 20)
    await promotion("EIGHTYOFF", {
      type: "fixed",
      allocation: "each",
      value: 80_000,
      max_quantity: 9,
    })
    for (const code of ["FORTYA", "FORTYB"]) await promotion(code, percentEach(40))
    for (const codes of [["EIGHTYOFF"], ["FORTYA", "FORTYB"], ["EIGHTYOFF", "FORTYA"]]) {
      const cart = await reduced([one(8, 2)], codes)
      expect([codes, sum(await reductions(cart))]).toEqual([codes, DAILY])
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
    }
  })

  describe("is refused to staff", () => {
    const method = (value: number, target_type = "items") => ({
      type: "percentage",
      target_type,
      allocation: "each",
      max_quantity: 9,
      value,
      currency_code: "vnd",
    })
    const made = (code: string, application_method: object) => ({
      code,
      type: "standard",
      status: "active",
      application_method,
    })

    it("over half of a price, in per cent, when it is made and when it is changed; delivery may be free", async () => {
      const told = [400, ["application_method.value promotion_percent"]]
      expect(await wrong("/admin/promotions", made("TOOFAR", method(50.01)))).toEqual(told)
      const { promotion: half } = await staff<{ promotion: { id: string } }>(
        "/admin/promotions",
        made("HALF", method(50)),
      )
      const path = `/admin/promotions/${half.id}`
      expect(await wrong(path, { application_method: { value: 60 } })).toEqual(told)
      expect(await wrong(path, { application_method: { value: 40 } })).toEqual([200, undefined])
      expect(
        await wrong("/admin/promotions", made("FREE", method(100, "shipping_methods"))),
      ).toEqual([200, undefined])
    })

    it("in a price list that is a sale, or becomes one, price by price", async () => {
      const { variant_id } = good(10)
      await shop().shopper.price(variant_id, DAILY)
      const price = { variant_id, currency_code: "vnd", amount: 49_999 }
      const told = (field: string) => [400, [`${field} sale_price`]]
      expect(await wrong("/admin/price-lists", sale(variant_id, 49_999))).toEqual(
        told("prices.0.amount"),
      )
      const { price_list: half } = await staff<{ price_list: { id: string } }>(
        "/admin/price-lists",
        sale(variant_id, 50_000),
      )
      const batch = `/admin/price-lists/${half.id}/prices/batch`
      expect(await wrong(batch, { create: [price] })).toEqual(told("create.0.amount"))
      const [standing] = await shop().backend.sql<{ id: string }>(
        "select id from price where price_list_id = $1",
        half.id,
      )
      expect(await wrong(batch, { update: [{ ...price, id: standing!.id }] })).toEqual(
        told("update.0.amount"),
      )
      const { price_list: other } = await staff<{ price_list: { id: string } }>(
        "/admin/price-lists",
        sale(variant_id, 1_000, "override"),
      )
      expect(await wrong(`/admin/price-lists/${other.id}`, { type: "sale" })).toEqual(told("type"))
    })
  })
}
