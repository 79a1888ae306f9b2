import { describe, expect, it } from "vitest"
import { counter, type PromotionShop, sum } from "./counter"

/** Promotions that are over. */
export function ending(shop: () => PromotionShop): void {
  const { one, promotion, reduced, reductions, staff } = counter(shop)

  describe("that ends", () => {
    const use = async (code: string) => {
      const [row] = await shop().backend.sql<{ used: number; budget: number }>(
        `select p.used::int as used, b.used::int as budget from promotion p
           join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.code = $1`,
        code,
      )
      return row
    }
    const many = (carts: readonly string[]) =>
      Promise.all(carts.map((id) => shop().shopper.complete(id)))
    const ordered = (answers: Awaited<ReturnType<typeof many>>) =>
      answers.filter(({ body }) => body.type === "order").length

    it("is used by as many orders as it is for, and by nobody who was refused", async () => {
      await staff("/admin/promotions", {
        code: "FIRSTTHREE",
        type: "standard",
        status: "active",
        limit: 3,
        application_method: {
          type: "fixed",
          target_type: "order",
          value: 1_000,
          currency_code: "vnd",
        },
        campaign: {
          name: "Ba người đầu",
          campaign_identifier: "first-three",
          budget: { type: "usage", limit: 100 },
        },
      })
      const good = shop().goods[9]!
      await shop().shopper.stock(good.inventory_item_id, 10)
      const carts: string[] = []
      for (let n = 0; n < 6; n++) carts.push(await reduced([one(9)], ["FIRSTTHREE"]))
      await shop().shopper.stock(good.inventory_item_id, 1)
      const first = await many(carts)
      const codes = first.map(({ body }) => body.code ?? body.type)
      // Medusa takes the stock and the use side by side: who has the last piece may find the uses held by three who are
      // about to be refused for it. Then nobody has it, and whoever asks again does.
      expect(ordered(first), codes.join(", ")).toBeLessThanOrEqual(1)
      expect(await use("FIRSTTHREE")).toEqual({ used: ordered(first), budget: ordered(first) })
      const again: typeof first = []
      for (const cart of carts) again.push(await shop().shopper.complete(cart))
      expect(ordered(again), "the last piece is sold").toBe(1)
      expect(await use("FIRSTTHREE")).toEqual({ used: 1, budget: 1 })
      await shop().shopper.stock(good.inventory_item_id, 10)
      const answers = await many(carts)
      expect(ordered(answers), "the old one, and two new").toBe(3)
      const refused = answers.filter(({ body }) => body.type !== "order")
      expect([...new Set(refused.map(({ body }) => body.code))]).toEqual(["promotion_ended"])
      expect(await use("FIRSTTHREE")).toEqual({ used: 3, budget: 3 })
    })

    it("takes nothing off an order placed later, and leaves the basket when delivery is chosen again", async () => {
      const { promotion: made } = await promotion("UNTILNOON", {
        type: "fixed",
        target_type: "order",
        value: 2_000,
      })
      const cart = await reduced([one(0)], ["UNTILNOON"])
      expect(sum(await reductions(cart))).toBe(2_000)
      await staff(`/admin/promotions/${made.id}`, { status: "inactive" })
      const refused = await shop().shopper.complete(cart)
      expect([refused.status, refused.body.code]).toEqual([400, "promotion_ended"])
      expect(refused.body.message).toContain("UNTILNOON")
      const { shipping_options } = await shop().shopper.must<{
        shipping_options: { id: string }[]
      }>("GET", `/store/shipping-options?cart_id=${cart}`)
      await shop().shopper.must("POST", `/store/carts/${cart}/shipping-methods`, {
        option_id: shipping_options[0]!.id,
      })
      expect(await reductions(cart)).toEqual([])
      await shop().shopper.pay(cart)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
    })
  })
}
