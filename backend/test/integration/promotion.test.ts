import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { asStaff, Backend, type Goods, Shopper } from "../support"
import { documentOf } from "../support/search"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

interface Reduction extends Record<string, unknown> {
  product_id: string
  amount: number
}

/** What staff may promise with Medusa's own promotions and price lists, asked of the built backend over HTTP. */
describe("a promotion made by staff", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]
  let wine: Goods
  let admin: Record<string, string>

  beforeAll(async () => {
    backend = await Backend.on("promotion")
    shopper = new Shopper(backend)
    goods = await shopper.goods()
    // Odd prices: no part of them is a whole đồng.
    for (const [index, price] of [12_345, 7_777, 100_001].entries()) await setPrice(index, price)
    // Made by staff as a product like any other, and recorded as alcohol only then.
    wine = goods[6]!
    await backend.sql(
      "update speciality set age_restricted = true where product_id = $1",
      wine.product_id,
    )
    admin = await asStaff(backend)
  })

  afterAll(() => backend?.stop())

  const setPrice = (index: number, price: number) => shopper.price(goods[index]!.variant_id, price)

  const staff = async <Body>(path: string, body: unknown): Promise<Body> => {
    const answer = await shopper.call<Body>("POST", path, body, admin)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }

  const promotion = (code: string, application_method: Record<string, unknown>) =>
    staff("/admin/promotions", {
      code,
      type: "standard",
      status: "active",
      application_method: { currency_code: "vnd", target_type: "items", ...application_method },
    })

  const one = (index: number, quantity = 1) => ({ variant_id: goods[index]!.variant_id, quantity })

  /** A basket with these codes, its payment chosen for what is left to pay. */
  const reduced = async (items: { variant_id: string; quantity: number }[], codes: string[]) => {
    const cart = await shopper.basket(items)
    await shopper.must("POST", `/store/carts/${cart}/promotions`, { promo_codes: codes })
    await shopper.pay(cart)
    return cart
  }

  const reductions = (cart: string) =>
    backend.sql<Reduction>(
      `select l.product_id, a.amount::float8 as amount from cart_line_item_adjustment a
         join cart_line_item l on l.id = a.item_id
        where l.cart_id = $1 and a.deleted_at is null and l.deleted_at is null`,
      cart,
    )

  const sum = (list: readonly { amount: number }[]) =>
    list.reduce((total, { amount }) => total + amount, 0)

  const adult = (cart: string) =>
    shopper.must("PUT", `/store/carts/${cart}/checkout-details`, {
      buyer: { name: "Nguyễn An", phone: "0912345678" },
      consents: { terms: true, privacy: true },
      adult_confirmed: true,
    })

  describe("whose share is no whole đồng", () => {
    beforeAll(async () => {
      await promotion("TENEACH", {
        type: "percentage",
        allocation: "each",
        value: 10,
        max_quantity: 9,
      })
      await promotion("TENALL", { type: "percentage", target_type: "order", value: 10 })
      await promotion("SPREAD", { type: "fixed", allocation: "across", value: 10_000 })
      await promotion("ODDEACH", {
        type: "percentage",
        allocation: "each",
        value: 33.33,
        max_quantity: 2,
      })
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
        const { status, body } = await shopper.complete(cart)
        expect({ status, message: body.message, type: body.type }).toEqual({
          status: 200,
          type: "order",
        })
        const parts = await backend.sql<{ total: number; discount: number }>(
          `select total::float8 as total, discount_total::float8 as discount from seller_order where order_id = $1`,
          body.order!.id,
        )
        expect(parts).toHaveLength(3)
        expect(parts.reduce((all, part) => all + part.total, 0)).toBe(body.order!.total)
        expect(parts.reduce((all, part) => all + part.discount, 0)).toBe(sum(given))
      },
    )
  })

  it("takes no more than the law leaves of a sale, and is refused when the price just before rises", async () => {
    const onSale = goods[5]!
    await shopper.price(onSale.variant_id, 100_000)
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
    await shopper.price(onSale.variant_id, 110_000)
    const refused = await shopper.complete(cart)
    expect([refused.status, refused.body.code]).toEqual([400, "reduced_too_far"])
    await shopper.price(onSale.variant_id, 100_000)
    expect((await shopper.complete(cart)).body.type).toBe("order")
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
    const { cart } = await shopper.must<{ cart: Record<string, number> }>(
      "GET",
      `/store/carts/${id}`,
    )
    const goodsTotal = 2 * 12_345 + 100_001
    const off = Math.floor(goodsTotal / 10)
    // What the storefront sums up.
    expect(cart).toMatchObject({ original_item_total: goodsTotal, item_discount_total: off })
    expect(goodsTotal - off + cart.shipping_total!).toBe(cart.total)
    expect(cart.shipping_discount_total).toBe(3_000)

    const order = (await shopper.complete(id)).body.order!
    const { body } = await shopper.call("POST", "/store/orders/look-up", {
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

  describe("that ends", () => {
    const use = async (code: string) => {
      const [row] = await backend.sql<{ used: number; budget: number }>(
        `select p.used::int as used, b.used::int as budget from promotion p
           join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.code = $1`,
        code,
      )
      return row
    }
    const many = (carts: readonly string[]) => Promise.all(carts.map((id) => shopper.complete(id)))
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
      const good = goods[9]!
      await shopper.stock(good.inventory_item_id, 10)
      const carts: string[] = []
      for (let n = 0; n < 6; n++) carts.push(await reduced([one(9)], ["FIRSTTHREE"]))
      await shopper.stock(good.inventory_item_id, 1)
      const first = await many(carts)
      const codes = first.map(({ body }) => body.code ?? body.type)
      expect(ordered(first), codes.join(", ")).toBe(1)
      expect(await use("FIRSTTHREE")).toEqual({ used: 1, budget: 1 })
      await shopper.stock(good.inventory_item_id, 10)
      const answers = await many(carts)
      expect(ordered(answers), "the old one, and two new").toBe(3)
      const refused = answers.filter(({ body }) => body.type !== "order")
      expect([...new Set(refused.map(({ body }) => body.code))]).toEqual(["promotion_ended"])
      expect(await use("FIRSTTHREE")).toEqual({ used: 3, budget: 3 })
    })

    it("takes nothing off an order placed later, and leaves the basket when delivery is chosen again", async () => {
      const { promotion: made } = (await promotion("UNTILNOON", {
        type: "fixed",
        target_type: "order",
        value: 2_000,
      })) as { promotion: { id: string } }
      const cart = await reduced([one(0)], ["UNTILNOON"])
      expect(sum(await reductions(cart))).toBe(2_000)
      await staff(`/admin/promotions/${made.id}`, { status: "inactive" })
      const refused = await shopper.complete(cart)
      expect([refused.status, refused.body.code]).toEqual([400, "promotion_ended"])
      expect(refused.body.message).toContain("UNTILNOON")
      const { shipping_options } = await shopper.must<{ shipping_options: { id: string }[] }>(
        "GET",
        `/store/shipping-options?cart_id=${cart}`,
      )
      await shopper.must("POST", `/store/carts/${cart}/shipping-methods`, {
        option_id: shipping_options[0]!.id,
      })
      expect(await reductions(cart)).toEqual([])
      await shopper.pay(cart)
      expect((await shopper.complete(cart)).body.type).toBe("order")
    })
  })

  describe("on alcohol", () => {
    beforeAll(async () => {
      await promotion("EVERYTHING", {
        type: "percentage",
        allocation: "each",
        value: 50,
        max_quantity: 9,
      })
      await promotion("ORDERWIDE", { type: "fixed", target_type: "order", value: 20_000 })
      await promotion("JUSTWINE", {
        type: "percentage",
        allocation: "each",
        value: 20,
        max_quantity: 9,
        target_rules: [
          { attribute: "items.product.id", operator: "in", values: [wine.product_id] },
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
          value: 100,
          max_quantity: 1,
          apply_to_quantity: 1,
          buy_rules_min_quantity: 1,
          currency_code: "vnd",
          buy_rules: [{ attribute: "items.product.id", operator: "in", values: [wine.product_id] }],
          target_rules: [
            { attribute: "items.product.id", operator: "in", values: [goods[3]!.product_id] },
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

    const alcohol = (is: boolean, { product_id }: Goods = wine) =>
      backend.sql("update speciality set age_restricted = $2 where product_id = $1", product_id, is)

    it.each(CASES)(
      "$code takes nothing off it, and gives nothing away for it",
      async ({ code, others }) => {
        const items = [{ variant_id: wine.variant_id, quantity: 1 }, one(3)]
        await alcohol(false)
        expect(await reductions(await reduced(items, [code])), "of any other good").not.toEqual([])
        await alcohol(true)
        const given = await reductions(await reduced(items, [code]))
        expect(given.map(({ product_id }) => product_id)).toEqual(
          others ? [goods[3]!.product_id] : [],
        )
      },
    )

    it("is refused at the order when it was reduced before it was known to be alcohol", async () => {
      const late = goods[7]!
      const cart = await reduced([one(7)], ["EVERYTHING"])
      expect(await reductions(cart)).toHaveLength(1)
      await alcohol(true, late)
      await adult(cart)
      const refused = await shopper.complete(cart)
      expect([refused.status, refused.body.code]).toEqual([400, "not_promotable"])
      expect(refused.body.message).toContain(late.title)
      const [line] = await backend.sql<{ id: string }>(
        "select id from cart_line_item where cart_id = $1",
        cart,
      )
      await shopper.must("POST", `/store/carts/${cart}/line-items/${line!.id}`, { quantity: 2 })
      expect(await reductions(cart)).toEqual([])
      await shopper.pay(cart)
      expect((await shopper.complete(cart)).body.type).toBe("order")
    })
  })

  describe.each(["sale", "override"] as const)("as a price list of type %s on alcohol", (type) => {
    const LISTED = 5_000
    const tea = type === "sale" ? 4 : 5

    beforeAll(async () => {
      await staff("/admin/price-lists", {
        title: `Giảm giá ${type}`,
        description: "Tết",
        status: "active",
        type,
        prices: [wine.variant_id, goods[tea]!.variant_id].map((variant_id) => ({
          variant_id,
          currency_code: "vnd",
          amount: LISTED,
        })),
      })
    })

    it("has no effect on its price in a basket, on a page or in the search, and has on all else", async () => {
      const [base] = await backend.sql<{ amount: number; region: string }>(
        `select p.amount::float8 as amount, (select id from region where currency_code = 'vnd' and deleted_at is null limit 1) as region
           from price p join product_variant_price_set s on s.price_set_id = p.price_set_id
          where s.variant_id = $1 and p.price_list_id is null and p.deleted_at is null`,
        wine.variant_id,
      )
      const cart = await shopper.basket([{ variant_id: wine.variant_id, quantity: 1 }, one(tea)])
      const lines = await backend.sql<{ product_id: string; price: number }>(
        "select product_id, unit_price::float8 as price from cart_line_item where cart_id = $1",
        cart,
      )
      const prices = new Map(lines.map(({ product_id, price }) => [product_id, price]))
      expect(prices.get(wine.product_id)).toBe(base!.amount)
      expect(prices.get(goods[tea]!.product_id)).toBe(LISTED)
      const { body } = await shopper.call<{
        products: {
          variants: { calculated_price: { calculated_amount: number; original_amount: number } }[]
        }[]
      }>(
        "GET",
        `/store/products?id=${wine.product_id}&region_id=${base!.region}&fields=*variants.calculated_price`,
        undefined,
        { "x-age-confirmed": "1" },
      )
      expect(body.products[0]?.variants[0]?.calculated_price).toMatchObject({
        calculated_amount: base!.amount,
        original_amount: base!.amount,
      })
      const handle = async (product_id: string) =>
        (
          await backend.sql<{ handle: string }>(
            "select handle from product where id = $1",
            product_id,
          )
        )[0]!.handle
      const listed = await handle(goods[tea]!.product_id)
      await expect
        .poll(async () => (await documentOf(backend, listed))?.price, { timeout: 15_000 })
        .toBe(LISTED)
      expect((await documentOf(backend, await handle(wine.product_id)))?.price).toBe(base!.amount)
      await adult(cart)
      expect((await shopper.complete(cart)).body.type).toBe("order")
    })
  })
})
