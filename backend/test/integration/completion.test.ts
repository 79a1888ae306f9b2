import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { Backend, type Completion, type Goods, Shopper } from "../support"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

const FORM = {
  buyer: { name: "Nguyễn An", phone: "0912345678" },
  consents: { terms: true, privacy: true },
}

interface Level extends Record<string, unknown> {
  stocked: number
  reserved: number
}

/** What a shop must never get wrong, asked of the built backend over HTTP. stock-medusa.test.ts shows what happens without us. */
describe("an order, from basket to sellers", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]

  beforeAll(async () => {
    backend = await Backend.on("completion")
    shopper = new Shopper(backend)
    goods = await shopper.goods()
  })

  afterAll(() => backend?.stop())

  const good = (index: number): Goods => goods[index]!
  const one = (index: number, quantity = 1) => ({ variant_id: good(index).variant_id, quantity })

  const level = async (inventoryItemId: string): Promise<Level> => {
    const [row] = await backend.sql<Level>(
      `select stocked_quantity::float8 as stocked, reserved_quantity::float8 as reserved
         from inventory_level where inventory_item_id = $1 and deleted_at is null`,
      inventoryItemId,
    )
    return row!
  }

  const sellerOrders = (orderId: string) =>
    backend.sql<{
      id: string
      seller_id: string
      total: string
      item_total: string
      commission: string
      commission_bp: number
      commission_tax: string
      live_at: Date | null
    }>(
      "select * from seller_order where order_id = $1 and deleted_at is null order by seller_id",
      orderId,
    )

  const ordersOf = (cartId: string) =>
    backend.sql<{ order_id: string }>(
      "select order_id from order_cart where cart_id = $1 and deleted_at is null",
      cartId,
    )

  it("is one Medusa order, and one seller order per seller, that sum to it to the đồng", async () => {
    const { status, body } = await shopper.complete(
      await shopper.basket([one(0, 2), one(1), one(2, 3)]),
    )
    expect([status, body.type]).toEqual([200, "order"])
    const parts = await sellerOrders(body.order!.id)
    expect(parts.map((part) => part.seller_id)).toEqual(
      [0, 1, 2].map((index) => good(index).seller_id).sort(),
    )
    expect(parts.reduce((sum, part) => sum + Number(part.total), 0)).toBe(body.order!.total)
    for (const part of parts) {
      expect(Number(part.commission)).toBe(
        Math.floor((Number(part.item_total) * part.commission_bp) / 10_000 + 0.5),
      )
    }
  })

  it("is shown to its sellers, and told of once, when it stands", async () => {
    const { body } = await shopper.complete(await shopper.basket([one(0)]))
    await expect
      .poll(async () => (await sellerOrders(body.order!.id))[0]?.live_at ?? null, {
        timeout: 5_000,
      })
      .not.toBeNull()
    expect(await backend.sql("select 1 from completion")).toEqual([])
    // What the seller is owed is posted with it, once, and not to be had before the parcel is delivered.
    const [part] = await sellerOrders(body.order!.id)
    const owed = await backend.sql<{ account: string; amount: number }>(
      `select e.account, sum(e.amount)::float8 as amount from ledger_entry e
         join ledger_posting p on p.id = e.posting_id
        where p.key = $1 group by e.account order by e.account`,
      `sale:${part!.id}`,
    )
    const kept = Number(part!.commission) + Number(part!.commission_tax)
    expect(owed).toEqual([
      { account: "buyer", amount: -Number(part!.total) },
      { account: "pending", amount: Number(part!.total) - kept },
      { account: "platform", amount: kept },
    ])
    expect(kept).toBeGreaterThan(0)
  })

  it("is the same order however often, and however many times at once, it is placed", async () => {
    const cart = await shopper.basket([one(0), one(1)])
    const answers = await Promise.all([
      shopper.complete(cart),
      shopper.complete(cart),
      shopper.complete(cart),
    ])
    answers.push(await shopper.complete(cart))
    const placed = answers
      .filter((answer) => answer.status === 200)
      .map((answer) => answer.body.order!.id)
    expect(new Set(placed).size).toBe(1)
    expect(answers.at(-1)!.status).toBe(200)
    expect(await ordersOf(cart)).toHaveLength(1)
    expect(await sellerOrders(placed[0]!)).toHaveLength(2)
  })

  it("does not jam the shop when baskets meet in opposite order", async () => {
    await shopper.stock(good(3).inventory_item_id, 100)
    await shopper.stock(good(4).inventory_item_id, 100)
    const carts: string[] = []
    for (let index = 0; index < 9; index++) {
      const lines = [[one(3)], [one(3), one(4)], [one(4), one(3)]][index % 3]!
      carts.push(await shopper.basket(lines))
    }
    const answers = await Promise.all(carts.map((cart) => shopper.complete(cart)))
    expect(answers.map((answer) => answer.body.type ?? answer.body.message)).toEqual(
      carts.map(() => "order"),
    )
    const later = await shopper.complete(await shopper.basket([one(3)]))
    expect(later.body.type).toBe("order")
  })

  it("is begun with whole jars alone", async () => {
    const [region] = await backend.sql<{ id: string }>(
      "select id from region where currency_code = 'vnd' limit 1",
    )
    const { variant_id } = good(4)
    const { cart } = await shopper.must<{ cart: { id: string; items: { id: string }[] } }>(
      "POST",
      "/store/carts",
      { region_id: region!.id, items: [one(4)] },
    )
    const line = `/store/carts/${cart.id}/line-items/${cart.items[0]!.id}`
    for (const quantity of [0.5, 1e-7, 1.000001, -1, 1e300, "2"]) {
      for (const [path, body, field] of [
        ["/store/carts", { region_id: region!.id, items: [{ variant_id, quantity }] }, "quantity"],
        [`/store/carts/${cart.id}/line-items`, { variant_id, quantity }, "quantity"],
        [line, { quantity }, "quantity"],
      ] as const) {
        const { status, body: said } = await shopper.call("POST", path, body)
        expect([path, quantity, status, said.message]).toEqual([
          path,
          quantity,
          400,
          expect.stringMatching(new RegExp(`${field}|Số lượng`)),
        ])
      }
    }
    const english = await shopper.call(
      "POST",
      line,
      { quantity: 0.5 },
      { "x-medusa-locale": "en-US" },
    )
    expect(english.body.fields).toEqual([
      { field: "quantity", code: "quantity", message: expect.stringMatching(/^Quantity: /) },
    ])
    const none = await shopper.must<{ cart: { items: unknown[] } }>("POST", line, { quantity: 0 })
    expect(none.cart.items).toEqual([])
  })

  it("tells of a basket that another request is changing, and of an empty shelf, in the shopper's words", async () => {
    const { variant_id, inventory_item_id } = good(4)
    const { cart } = await shopper.must<{ cart: { id: string } }>("POST", "/store/carts", {})
    const add = (quantity: number, locale = "vi-VN") =>
      shopper.call<{ code?: string; type?: string; message?: string }>(
        "POST",
        `/store/carts/${cart.id}/line-items`,
        { variant_id, quantity },
        { "x-medusa-locale": locale },
      )
    await shopper.stock(inventory_item_id, 10)
    // The first comes to a halt with the basket's lock in its hand; the second waits for as long as Medusa waits.
    const halted = backend.sql(
      "do $$ begin lock table cart_line_item in exclusive mode; perform pg_sleep(6); end $$",
    )
    await expect
      .poll(() =>
        backend.sql(
          "select 1 from pg_locks where relation = 'cart_line_item'::regclass and mode = 'ExclusiveLock'",
        ),
      )
      .toHaveLength(1)
    const both = await Promise.all([add(1), add(1)])
    await halted
    const { status, body } = both.find((answer) => answer.status !== 200)!
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect([status, body]).toEqual([
      409,
      { type: "conflict", code: "busy", message: expect.stringContaining("hãy thử lại") },
    ])
    const empty = await add(50)
    expect([empty.status, empty.body.code]).toEqual([400, "insufficient_inventory"])
    expect(empty.body.message).toContain("không đủ hàng")
    expect((await add(50, "en-US")).body.message).toContain("not enough in stock")
  })

  it("never sells the last five to twenty buyers", async () => {
    const { inventory_item_id } = good(5)
    await shopper.stock(inventory_item_id, 20)
    const carts: string[] = []
    for (let index = 0; index < 20; index++) carts.push(await shopper.basket([one(5)]))
    await shopper.stock(inventory_item_id, 5)
    const answers = await Promise.all(carts.map((cart) => shopper.complete(cart)))
    const placed = answers.filter((answer) => answer.body.type === "order")
    expect(placed).toHaveLength(5)
    const refused = answers.filter((answer) => answer.body.type !== "order")
    // Each is told so: out of stock, or (all at the same moment) to try again; never that the shop broke.
    // And in the shop's own words, whichever step found the shelf empty.
    expect(
      refused.filter(
        ({ status, body }) =>
          !(status === 400 && body.code === "out_of_stock") &&
          !(status === 409 && body.code === "busy"),
      ),
    ).toEqual([])
    expect(refused.filter(({ body }) => /iitem_|stock available/.test(body.message!))).toEqual([])
    expect(await level(inventory_item_id)).toEqual({ stocked: 5, reserved: 5 })
  })

  describe("with two lines that share stock", () => {
    let twin: Goods

    beforeAll(async () => {
      twin = good(6)
      // A second variant sold from the same shelf: a jar, and the same jar in a gift box.
      await backend.sql(
        "update product_variant_inventory_item set inventory_item_id = $1 where variant_id = $2",
        twin.inventory_item_id,
        good(7).variant_id,
      )
    })

    it("is refused kindly when together they want more than there is", async () => {
      await shopper.stock(twin.inventory_item_id, 10)
      const cart = await shopper.basket([one(6, 3), one(7, 3)])
      await shopper.stock(twin.inventory_item_id, 5)
      const { status, body } = await shopper.complete(cart)
      expect([status, body.code]).toEqual([400, "out_of_stock"])
      expect(body.message).toContain(good(6).title)
      expect(await level(twin.inventory_item_id)).toEqual({ stocked: 5, reserved: 0 })
    })

    it("never oversells when two such baskets pass the kind check together", async () => {
      await shopper.stock(twin.inventory_item_id, 10)
      const carts = [
        await shopper.basket([one(6, 3), one(7, 3)]),
        await shopper.basket([one(7, 3), one(6, 3)]),
      ]
      const answers = await Promise.all(carts.map((cart) => shopper.complete(cart)))
      expect(answers.filter((answer) => answer.body.type === "order").length).toBeLessThanOrEqual(1)
      const { stocked, reserved } = await level(twin.inventory_item_id)
      expect(reserved).toBeLessThanOrEqual(stocked)
    })
  })

  describe("when its payment was cancelled", () => {
    it("is not placed until the payment is chosen again", async () => {
      const cart = await shopper.basket([one(0)])
      await shopper.cancelPayment(cart)
      const refused = await shopper.complete(cart)
      expect([refused.status, refused.body.code]).toEqual([400, "payment_cancelled"])
      expect(await ordersOf(cart)).toEqual([])
      await shopper.pay(cart)
      expect((await shopper.complete(cart)).body.type).toBe("order")
    })
  })

  describe("when something changed since the basket was filled", () => {
    const refusalOf = async (cart: string): Promise<Completion & { status: number }> => {
      const { status, body } = await shopper.complete(cart)
      return { status, ...body }
    }

    it("is refused for a suspended seller's goods, in the basket and at the order", async () => {
      const cart = await shopper.basket([one(8)])
      await backend.sql("update seller set status = 'suspended' where id = $1", good(8).seller_id)
      try {
        expect(await refusalOf(cart)).toMatchObject({ status: 400, code: "seller_closed" })
        const added = await shopper.call<{ code: string }>(
          "POST",
          `/store/carts/${cart}/line-items`,
          one(8),
        )
        expect([added.status, added.body.code]).toEqual([400, "seller_closed"])
      } finally {
        await backend.sql("update seller set status = 'active' where id = $1", good(8).seller_id)
      }
      expect((await shopper.complete(cart)).body.type).toBe("order")
    })

    it("is refused at an old price, naming the goods with the old and the new", async () => {
      const cart = await shopper.basket([one(9)])
      await backend.sql(
        `update cart_line_item set unit_price = unit_price - 1000,
           raw_unit_price = jsonb_build_object('value', (unit_price - 1000)::bigint::text, 'precision', 20) where cart_id = $1`,
        cart,
      )
      const refused = await refusalOf(cart)
      expect(refused).toMatchObject({ status: 400, code: "price_changed" })
      expect(refused.message).toContain(good(9).title)
    })

    it("is refused when the payment is for another total", async () => {
      const cart = await shopper.basket([one(0)])
      await backend.sql(
        `update payment_collection set amount = amount + 1000,
           raw_amount = jsonb_build_object('value', (amount + 1000)::bigint::text, 'precision', 20)
         where id = (select payment_collection_id from cart_payment_collection where cart_id = $1)`,
        cart,
      )
      expect(await refusalOf(cart)).toMatchObject({ status: 400, code: "payment_stale" })
    })

    it("says it in the language of the form, or of the basket where there is no form", async () => {
      const cart = await shopper.basket([one(0)])
      await backend.sql("update cart set locale = 'en-US' where id = $1", cart)
      await backend.sql("update seller set status = 'suspended' where id = $1", good(0).seller_id)
      try {
        expect((await refusalOf(cart)).message).toContain("the seller is closed")
        // Begun in English, and finished on a Vietnamese form.
        await shopper.must("PUT", `/store/carts/${cart}/checkout-details`, FORM, {
          "x-medusa-locale": "vi-VN",
        })
        expect((await refusalOf(cart)).message).toContain("người bán đang tạm nghỉ")
      } finally {
        await backend.sql("update seller set status = 'active' where id = $1", good(0).seller_id)
      }
    })
  })

  it("asks for the buyer's age where there is alcohol, and nothing else of a plain client", async () => {
    const [wine] = await backend.sql<{ variant_id: string }>(
      `select v.id as variant_id from speciality s join product_variant v on v.product_id = s.product_id
        join listing l on l.product_id = s.product_id
        where s.age_restricted and s.shippable and l.min_quantity = 1 limit 1`,
    )
    const lines = [{ variant_id: wine!.variant_id, quantity: 1 }]
    const refused = await shopper.complete(await shopper.basket(lines))
    expect([refused.status, refused.body.code]).toEqual([400, "adult"])
    const cart = await shopper.basket(lines)
    await shopper.must("PUT", `/store/carts/${cart}/checkout-details`, {
      ...FORM,
      adult_confirmed: true,
    })
    expect((await shopper.complete(cart)).body.type).toBe("order")
  })

  it("cannot hold what cannot be sent", async () => {
    await backend.sql(
      "update speciality set shippable = false where product_id = $1",
      good(9).product_id,
    )
    try {
      const [region] = await backend.sql<{ id: string }>(
        "select id from region where currency_code = 'vnd' limit 1",
      )
      const body = { region_id: region!.id, items: [one(9)] }
      const refused = await shopper.call<{ code: string }>("POST", "/store/carts", body)
      expect([refused.status, refused.body.code]).toEqual([400, "not_shippable"])
    } finally {
      await backend.sql(
        "update speciality set shippable = true where product_id = $1",
        good(9).product_id,
      )
    }
  })
})
