import { beforeAll, describe, expect, it } from "vitest"
import { counter, percentEach, type PromotionShop, sum } from "./counter"

/** Promotions in whole đồng: what each line, each seller and the buyer is shown of them. */
export function shares(shop: () => PromotionShop): void {
  const { one, promotion, reduced, reductions } = counter(shop)

  describe("whose share is no whole đồng", () => {
    beforeAll(async () => {
      await promotion("TENEACH", percentEach(10))
      await promotion("TENALL", { type: "percentage", target_type: "order", value: 10 })
      await promotion("SPREAD", { type: "fixed", allocation: "across", value: 10_000 })
      await promotion("ODDEACH", percentEach(33.33, 2))
    })

    const CASES: { codes: string[]; total: number | null }[] = [
      { codes: ["TENEACH"], total: 2_469 + 777 + 10_000 },
      { codes: ["TENALL"], total: Math.floor((24_690 + 7_777 + 100_001) / 10) },
      { codes: ["SPREAD"], total: 10_000 },
      { codes: ["ODDEACH", "SPREAD", "TENEACH"], total: null },
    ]

    it.each(CASES)(
      "$codes is ordered, in whole đồng and to the đồng with its sellers",
      async ({ codes, total }) => {
        const cart = await reduced([one(0, 2), one(1), one(2)], codes)
        const given = await reductions(cart)
        expect(given.length).toBeGreaterThanOrEqual(3)
        expect(given.filter(({ amount }) => !Number.isInteger(amount) || amount <= 0)).toEqual([])
        if (total !== null) expect(sum(given)).toBe(total)
        const { status, body } = await shop().shopper.complete(cart)
        expect({ status, message: body.message, type: body.type }).toEqual({
          status: 200,
          type: "order",
        })
        const parts = await shop().backend.sql<{ total: number; discount: number }>(
          `select total::float8 as total, discount_total::float8 as discount from seller_order where order_id = $1`,
          body.order!.id,
        )
        expect(parts).toHaveLength(3)
        expect(parts.reduce((all, part) => all + part.total, 0)).toBe(body.order!.total)
        expect(parts.reduce((all, part) => all + part.discount, 0)).toBe(sum(given))
      },
    )
  })

  it("shows its buyer goods at their price and what is taken off them, before the order and after", async () => {
    await promotion("GOODSLESS", { type: "percentage", target_type: "order", value: 10 })
    await promotion("SENTLESS", {
      type: "fixed",
      target_type: "shipping_methods",
      allocation: "across",
      value: 3_000,
    })
    const id = await reduced([one(0, 2), one(2)], ["GOODSLESS", "SENTLESS"])
    const { cart } = await shop().shopper.must<{ cart: Record<string, number> }>(
      "GET",
      `/store/carts/${id}`,
    )
    const goodsTotal = 2 * 12_345 + 100_001
    const off = Math.floor(goodsTotal / 10)
    // What the storefront sums up.
    expect(cart).toMatchObject({ original_item_total: goodsTotal, item_discount_total: off })
    expect(goodsTotal - off + cart.shipping_total!).toBe(cart.total)
    expect(cart.shipping_discount_total).toBe(3_000)

    const order = (await shop().shopper.complete(id)).body.order!
    const { body } = await shop().shopper.call("POST", "/store/orders/look-up", {
      number: order.display_id,
      phone: "0912345678",
    })
    expect(body.order).toMatchObject({
      item_total: goodsTotal,
      discount_total: off,
      delivery_total: cart.shipping_total,
      total: cart.total,
    })
  })
}
