import { expect, it } from "vitest"
import { counter, type PromotionShop } from "./counter"

/** How far the law lets a price fall. */
export function lawful(shop: () => PromotionShop): void {
  const { one, promotion, reduced, reductions, staff } = counter(shop)

  it("takes no more than the law leaves of a sale, and is refused when the price just before rises", async () => {
    const onSale = shop().goods[5]!
    await shop().shopper.price(onSale.variant_id, 100_000)
    await staff("/admin/price-lists", {
      title: "Giá ưu đãi",
      description: "Của người bán",
      type: "sale",
      status: "active",
      prices: [{ variant_id: onSale.variant_id, currency_code: "vnd", amount: 60_000 }],
    })
    await promotion("THIRTY", {
      type: "percentage",
      allocation: "each",
      value: 30,
      max_quantity: 9,
    })
    const cart = await reduced([one(5, 2)], ["THIRTY"])
    // 30 % of what is left would be 18.000 each, and 58 % in all.
    expect(await reductions(cart)).toEqual([{ product_id: onSale.product_id, amount: 20_000 }])
    await shop().shopper.price(onSale.variant_id, 110_000)
    const refused = await shop().shopper.complete(cart)
    expect([refused.status, refused.body.code]).toEqual([400, "reduced_too_far"])
    await shop().shopper.price(onSale.variant_id, 100_000)
    expect((await shop().shopper.complete(cart)).body.type).toBe("order")
  })
}
