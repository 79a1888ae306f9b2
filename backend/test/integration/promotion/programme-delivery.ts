import { describe, expect, it } from "vitest"
import { documentOf, searchGoods } from "../../support/search"
import { counter, type PromotionShop } from "./counter"
import { PRICE, programmeDesk } from "./programme-desk"

interface Parcel {
  seller_id: string
  gross: number
  waived: number
  given: number
  price: number
  programmes: { slug: string; name_vi: string; amount: number }[]
}

interface Part extends Record<string, unknown> {
  id: string
  seller_id: string
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
  discounts: { bearer: string; amount: number; of?: string }[]
}

/** Programmes that pay the delivery of parcels, from a basket to its order and back. */
export function programmeDelivery(shop: () => PromotionShop): void {
  const { one } = counter(shop)

  describe("a programme that pays delivery", () => {
    const desk = programmeDesk(shop)
    const { who, ask, must, row, terms, announced, stop, basket } = desk
    const paid = (more: object = {}) => ({ form: "free_delivery", value: 15_000, ...more })

    const parcelsOf = async (cart: string) =>
      (await shop().shopper.must<{ parcels: Parcel[] }>("GET", `/store/carts/${cart}/parcels`))
        .parcels
    const delivery = async (cart: string) =>
      (
        await shop().shopper.must<{ cart: { shipping_total: number } }>(
          "GET",
          `/store/carts/${cart}?fields=+shipping_total`,
        )
      ).cart.shipping_total
    const chooseAgain = async (cart: string) => {
      const { shipping_options } = await shop().shopper.must<{
        shipping_options: { id: string }[]
      }>("GET", `/store/shipping-options?cart_id=${cart}`)
      await shop().shopper.must("POST", `/store/carts/${cart}/shipping-methods`, {
        option_id: shipping_options[0]!.id,
      })
      await shop().shopper.pay(cart)
    }
    const partsOf = (order: string) =>
      shop().backend.sql<Part>(
        `select id, seller_id, item_total::int, discount_total::int, delivery_total::int, total::int, discounts
           from seller_order where order_id = $1 and deleted_at is null`,
        order,
      )
    const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0)

    it("pays the parcel with its goods alone; parts, ledger and budget agree to the đồng, from basket to return", async () => {
      const id = await announced(paid({ budget_vnd: 100_000 }))
      const cart = await basket([one(14, 4), one(17)])
      const parcels = await parcelsOf(cart)
      const own = parcels.find(({ seller_id }) => seller_id === who.seller.id)!
      expect(own).toMatchObject({
        given: 15_000,
        price: own.gross - own.waived - 15_000,
        programmes: [{ name_vi: "Minh họa: Tuần OCOP", amount: 15_000 }],
      })
      const others = parcels.filter((parcel) => parcel !== own)
      expect(others.map(({ given, programmes }) => [given, programmes])).toEqual([[0, []]])
      expect(await delivery(cart)).toBe(sumOf(parcels.map(({ price }) => price)))

      const { body } = await shop().shopper.complete(cart)
      expect(body.type, JSON.stringify(body)).toBe("order")
      // Asked once more, it is the same order, and counts once.
      expect((await shop().shopper.complete(cart)).body.order?.id).toBe(body.order!.id)
      expect(await row(id)).toMatchObject({ reserved: 15_000, settled: 0, orders: 1 })
      const parts = await partsOf(body.order!.id)
      const part = parts.find(({ seller_id }) => seller_id === who.seller.id)!
      expect(part).toMatchObject({
        item_total: PRICE * 4,
        discount_total: 0,
        delivery_total: own.price,
        total: PRICE * 4 + own.price,
      })
      expect(part.discounts.map(({ bearer, amount, of }) => [bearer, amount, of])).toEqual([
        [`office:${who.office}`, 9_000, "delivery"],
        ["seller", 6_000, "delivery"],
      ])
      const [order] = await shop().backend.sql<{ total: number }>(
        "select (totals ->> 'current_order_total')::int as total from order_summary where order_id = $1",
        body.order!.id,
      )
      expect(sumOf(parts.map(({ total }) => total))).toBe(order!.total)

      const entries = async () =>
        shop().backend.sql<{ account: string; kind: string; bearer: string; amount: number }>(
          "select account, kind, bearer, sum(amount)::int as amount from ledger_entry where seller_order_id = $1 group by 1, 2, 3",
          part.id,
        )
      const office = async () =>
        sumOf(
          (await entries())
            .filter(({ bearer }) => bearer === `office:${who.office}`)
            .map(({ amount }) => amount),
        )
      await expect.poll(office, { timeout: 15_000 }).toBe(-9_000)
      const posted = await entries()
      expect(sumOf(posted.map(({ amount }) => amount))).toBe(0)
      expect(posted).toContainEqual(
        expect.objectContaining({
          account: "pending",
          kind: "delivery",
          amount: own.gross - own.waived,
        }),
      )
      const staff = (status: string, more: object = {}) =>
        shop().shopper.must(
          "POST",
          `/admin/seller-orders/${part.id}/status`,
          { status, note: "Điện thoại", ...more },
          shop().admin,
        )
      for (const status of ["confirmed", "packed"]) await staff(status)
      await staff("handed_over", { hand_over: { own_delivery: true } })
      await staff("delivered")
      await expect
        .poll(() => row(id), { timeout: 15_000 })
        .toMatchObject({ reserved: 0, settled: 15_000, orders: 1 })
      const { report } = await must(who.reviewer, "GET", `/office/programmes/${id}/report`)
      expect(report).toMatchObject({
        settled_vnd: 15_000,
        left_vnd: 85_000,
        // Parcels.
        pieces: 1,
        bearers: [
          { bearer: "office", settled_vnd: 9_000 },
          { bearer: "seller", settled_vnd: 6_000 },
        ],
      })
      await staff("returned", { reason: "damaged" })
      await expect
        .poll(() => row(id), { timeout: 15_000 })
        .toMatchObject({ reserved: 0, settled: 0, orders: 0 })
      await expect.poll(office, { timeout: 15_000 }).toBe(0)
      expect(sumOf((await entries()).map(({ amount }) => amount))).toBe(0)
      await stop(id)
    })

    it("is told on its goods' pages while it runs, beside one that reduces the price, and on no other", async () => {
      const page = async (index: number) => {
        const { programme, delivery_programme } = await shop().shopper.must<
          Record<"programme" | "delivery_programme", { most_vnd?: number } | null>
        >("GET", `/store/product-pages/${await desk.handleOf(index)}`)
        return { programme: programme !== null, delivery: delivery_programme?.most_vnd ?? null }
      }
      const none = { programme: false, delivery: null }
      const card = async () => {
        const handle = await desk.handleOf(14)
        const document = await documentOf(shop().backend, handle)
        const { hits } = await searchGoods(shop().backend, {
          filters: { in_programme: true, handle },
        })
        return [document?.delivery_programme_vnd, document?.variant_reductions, hits.length]
      }
      const id = await announced(paid())
      await expect.poll(card, { timeout: 15_000 }).toEqual([15_000, [0], 1])
      expect([await page(14), await page(15)]).toEqual([
        { programme: false, delivery: 15_000 },
        none,
      ])
      const reduces = await announced()
      expect(await page(14)).toEqual({ programme: true, delivery: 15_000 })
      expect((await desk.onPage(14)).price).toBe(PRICE - Math.floor((PRICE * 20) / 100))
      await stop(id)
      expect(await page(14)).toEqual({ programme: true, delivery: null })
      await stop(reduces)
      expect(await page(14)).toEqual(none)
      await expect.poll(card, { timeout: 15_000 }).toEqual([null, [0], 0])
    })

    it("has no basket ordered at another delivery than today's: when it begins, and when it is stopped", async () => {
      const cart = await basket([one(14, 4)])
      const full = await delivery(cart)
      const id = await announced(paid())
      expect((await shop().shopper.complete(cart)).body.code).toBe("promotion_ended")
      expect(await row(id)).toMatchObject({ reserved: 0, orders: 0 })
      await chooseAgain(cart)
      expect(await delivery(cart)).toBe(full - 15_000)
      await stop(id)
      expect((await shop().shopper.complete(cart)).body.code).toBe("promotion_ended")
      await chooseAgain(cart)
      expect(await delivery(cart)).toBe(full)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
      expect(await row(id)).toMatchObject({ reserved: 0, orders: 0 })
    })

    it("has one order of two take its last đồng", async () => {
      const id = await announced(paid({ budget_vnd: 15_000 }))
      const carts = [await basket([one(14, 4)]), await basket([one(14, 4)])]
      const answers = await Promise.all(carts.map((cart) => shop().shopper.complete(cart)))
      expect(answers.map(({ body }) => body.code ?? body.type).sort()).toEqual([
        "order",
        "promotion_ended",
      ])
      expect(await row(id)).toMatchObject({ reserved: 15_000, settled: 0, orders: 1 })
      const lost = carts[answers.findIndex(({ body }) => body.type !== "order")]!
      await chooseAgain(lost)
      expect((await parcelsOf(lost)).map(({ given }) => given)).toEqual([0])
      expect((await shop().shopper.complete(lost)).body.type).toBe("order")
      await stop(id)
    })

    it("pays for no parcel with alcohol, and stands beside a programme that reduces the same good", async () => {
      const [reduces, id] = [await announced(), await announced(paid(), [14, 15])]
      const drink = desk.good(15).product_id
      await shop().backend.sql(
        "update speciality set age_restricted = true where product_id = $1",
        drink,
      )
      const mixed = await basket([one(14, 4), one(15)])
      expect((await parcelsOf(mixed)).map(({ given }) => given)).toEqual([0])
      await shop().backend.sql(
        "update speciality set age_restricted = false where product_id = $1",
        drink,
      )
      const cart = await basket([one(14, 4)])
      expect((await parcelsOf(cart)).map(({ given }) => given)).toEqual([15_000])
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
      expect(await row(id)).toMatchObject({ reserved: 15_000, orders: 1 })
      const off = Math.floor((PRICE * 20) / 100)
      expect(await row(reduces)).toMatchObject({ reserved: off * 4, orders: 1 })
      for (const one of [reduces, id]) await stop(one)
    })

    it("takes no code and counts no pieces, and says so by its field", async () => {
      for (const [field, value] of [
        ["voucher_code", "GIAOHANG"],
        ["single_codes", true],
        ["most_pieces", 2],
      ] as const) {
        const answer = await ask(
          who.reviewer,
          "POST",
          "/office/programmes",
          terms(paid({ [field]: value })),
        )
        expect(answer.status).toBe(400)
        expect(JSON.stringify(answer.body)).toContain(field)
      }
    })
  })
}
