import { beforeAll, describe, expect, it } from "vitest"
import type { Goods } from "../../support"
import { documentOf } from "../../support/search"
import { counter, percentEach, type PromotionShop } from "./counter"

/** What no promotion and no price list may reduce. */
export function alcohol(shop: () => PromotionShop): void {
  const { adult, one, promotion, reduced, reductions, staff } = counter(shop)

  describe("on alcohol", () => {
    beforeAll(async () => {
      await promotion("EVERYTHING", percentEach(50))
      await promotion("ORDERWIDE", { type: "fixed", target_type: "order", value: 20_000 })
      await promotion("JUSTWINE", {
        ...percentEach(20),
        target_rules: [
          { attribute: "items.product.id", operator: "in", values: [shop().wine.product_id] },
        ],
      })
      await staff("/admin/promotions", {
        code: "BUYWINE",
        type: "buyget",
        status: "active",
        application_method: {
          type: "percentage",
          target_type: "items",
          allocation: "each",
          value: 50,
          max_quantity: 1,
          apply_to_quantity: 1,
          buy_rules_min_quantity: 1,
          currency_code: "vnd",
          buy_rules: [
            { attribute: "items.product.id", operator: "in", values: [shop().wine.product_id] },
          ],
          target_rules: [
            {
              attribute: "items.product.id",
              operator: "in",
              values: [shop().goods[3]!.product_id],
            },
          ],
        },
      })
    })

    const CASES: { code: string; others: boolean }[] = [
      { code: "EVERYTHING", others: true },
      { code: "ORDERWIDE", others: true },
      { code: "JUSTWINE", others: false },
      { code: "BUYWINE", others: false },
    ]

    const mark = (is: boolean, { product_id }: Goods = shop().wine) =>
      shop().backend.sql(
        "update speciality set age_restricted = $2 where product_id = $1",
        product_id,
        is,
      )

    it.each(CASES)(
      "$code takes nothing off it, and gives nothing away for it",
      async ({ code, others }) => {
        const items = [{ variant_id: shop().wine.variant_id, quantity: 1 }, one(3)]
        await mark(false)
        expect(await reductions(await reduced(items, [code])), "of any other good").not.toEqual([])
        await mark(true)
        const given = await reductions(await reduced(items, [code]))
        expect(given.map(({ product_id }) => product_id)).toEqual(
          others ? [shop().goods[3]!.product_id] : [],
        )
      },
    )

    it("is refused at the order when it was reduced before it was known to be alcohol", async () => {
      const late = shop().goods[7]!
      const cart = await reduced([one(7)], ["EVERYTHING"])
      expect(await reductions(cart)).toHaveLength(1)
      await mark(true, late)
      await adult(cart)
      const refused = await shop().shopper.complete(cart)
      expect([refused.status, refused.body.code]).toEqual([400, "not_promotable"])
      expect(refused.body.message).toContain(late.title)
      const [line] = await shop().backend.sql<{ id: string }>(
        "select id from cart_line_item where cart_id = $1",
        cart,
      )
      await shop().shopper.must("POST", `/store/carts/${cart}/line-items/${line!.id}`, {
        quantity: 2,
      })
      expect(await reductions(cart)).toEqual([])
      await shop().shopper.pay(cart)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
    })
  })

  describe.each(["sale", "override"] as const)("as a price list of type %s on alcohol", (type) => {
    const LISTED = 5_000
    const tea = type === "sale" ? 4 : 5

    beforeAll(async () => {
      for (const { variant_id } of [shop().wine, shop().goods[tea]!])
        await shop().shopper.price(variant_id, 9_000)
      await staff("/admin/price-lists", {
        title: `Giảm giá ${type}`,
        description: "Tết",
        status: "active",
        type,
        prices: [shop().wine.variant_id, shop().goods[tea]!.variant_id].map((variant_id) => ({
          variant_id,
          currency_code: "vnd",
          amount: LISTED,
        })),
      })
    })

    it("has no effect on its price in a basket, on a page or in the search, and has on all else", async () => {
      const [base] = await shop().backend.sql<{ amount: number; region: string }>(
        `select p.amount::float8 as amount, (select id from region where currency_code = 'vnd' and deleted_at is null limit 1) as region
           from price p join product_variant_price_set s on s.price_set_id = p.price_set_id
          where s.variant_id = $1 and p.price_list_id is null and p.deleted_at is null`,
        shop().wine.variant_id,
      )
      const cart = await shop().shopper.basket([
        { variant_id: shop().wine.variant_id, quantity: 1 },
        one(tea),
      ])
      const lines = await shop().backend.sql<{ product_id: string; price: number }>(
        "select product_id, unit_price::float8 as price from cart_line_item where cart_id = $1",
        cart,
      )
      const prices = new Map(lines.map(({ product_id, price }) => [product_id, price]))
      expect(prices.get(shop().wine.product_id)).toBe(base!.amount)
      expect(prices.get(shop().goods[tea]!.product_id)).toBe(LISTED)
      const { body } = await shop().shopper.call<{
        products: {
          variants: { calculated_price: { calculated_amount: number; original_amount: number } }[]
        }[]
      }>(
        "GET",
        `/store/products?id=${shop().wine.product_id}&region_id=${base!.region}&fields=*variants.calculated_price`,
        undefined,
        { "x-age-confirmed": "1" },
      )
      expect(body.products[0]?.variants[0]?.calculated_price).toMatchObject({
        calculated_amount: base!.amount,
        original_amount: base!.amount,
      })
      const handle = async (product_id: string) =>
        (
          await shop().backend.sql<{ handle: string }>(
            "select handle from product where id = $1",
            product_id,
          )
        )[0]!.handle
      const listed = await handle(shop().goods[tea]!.product_id)
      await expect
        .poll(async () => (await documentOf(shop().backend, listed))?.price, { timeout: 15_000 })
        .toBe(LISTED)
      expect((await documentOf(shop().backend, await handle(shop().wine.product_id)))?.price).toBe(
        base!.amount,
      )
      await adult(cart)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
    })
  })
}
