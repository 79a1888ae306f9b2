import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { accountsOf, asStaff, Backend, type Goods, Shopper, signIn } from "../support"
import { documentOf } from "../support/search"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

interface Cart {
  currency_code: string
  total: number
  item_total: number
  discount_total: number
  shipping_total: number
  items: { id: string; variant_id: string; unit_price: number; quantity: number }[]
  payment_collection: { currency_code: string; payment_sessions: unknown[] } | null
}

/** Takes no money, so that the shop's own rules are asked alone; cards have tests of their own. */
const PROVIDER = "pp_system_default"
const OPENING = 26_300
const BUYER = { name: "Linda Nguyen", phone: "+1 (415) 555-2671", email: "linda@example.com" }
const GIFT = { recipient: { name: "Trần Văn Đức", phone: "0912 345 678" } }
const CONSENTS = { terms: true, privacy: true }

/** Written apart from the shop's own function. */
const dollars = (dong: number, rate: number) => Math.max(0, Math.ceil((dong * 100) / rate)) / 100
const cents = (amount: number) => Math.round(amount * 100)

/** A buyer abroad, over HTTP and by Medusa's own store API; prices of goods are set to odd amounts of đồng. */
describe("a basket that is paid from abroad", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]
  let staff: Record<string, string>
  let region: string

  const PRICES = [12_345, 77_777, 1_000_001]

  beforeAll(async () => {
    backend = await Backend.on("dollars")
    shopper = new Shopper(backend)
    goods = await shopper.goods()
    staff = await asStaff(backend)
    for (const [index, price] of PRICES.entries()) await setPrice(index, price)
    const [row] = await backend.sql<{ id: string }>(
      "select id from region where currency_code = 'usd'",
    )
    region = row!.id
  })

  afterAll(() => backend?.stop())

  const setPrice = (index: number, price: number) => shopper.price(goods[index]!.variant_id, price)
  const one = (index: number, quantity = 1) => ({ variant_id: goods[index]!.variant_id, quantity })
  const read = async (id: string) =>
    (await shopper.must<{ cart: Cart }>("GET", `/store/carts/${id}`)).cart
  const abroad = async () =>
    (await shopper.must<{ abroad: { dong_per_usd: number } | null }>("GET", "/store/abroad")).abroad
  const setRate = (dong_per_usd: number) =>
    shopper.must("POST", "/admin/exchange-rates", { dong_per_usd }, staff)
  const basket = (items: { variant_id: string; quantity: number }[]) =>
    shopper.basket(items, { currency: "usd", provider: PROVIDER })
  const details = (cart: string, body: Record<string, unknown>, locale = "vi-VN") =>
    shopper.call<{ fields: { field: string; code: string }[]; checkout: { buyer: unknown } }>(
      "PUT",
      `/store/carts/${cart}/checkout-details`,
      body,
      { "x-medusa-locale": locale },
    )
  const unit = (cart: Cart, index: number) =>
    cart.items.find(({ variant_id }) => variant_id === goods[index]!.variant_id)?.unit_price
  const switchTo = (cart: string, currency: string) =>
    backend
      .sql<{ id: string }>("select id from region where currency_code = $1", currency)
      .then(([row]) =>
        shopper.must<{ cart: Cart }>("POST", `/store/carts/${cart}`, { region_id: row!.id }),
      )

  it("is offered only while something takes its money", async () => {
    expect(await abroad()).toBeNull()
    await backend.sql(
      "insert into region_payment_provider (id, region_id, payment_provider_id) values ('regpp_test', $1, $2)",
      region,
      PROVIDER,
    )
    expect(await abroad()).toEqual({
      region_id: region,
      currency_code: "usd",
      dong_per_usd: OPENING,
      rate_since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    })
  })

  it("costs what its goods cost in đồng at the rate, each rounded up to the cent, and goes to Vietnam", async () => {
    const cart = await read(await basket([one(0, 3), one(1), one(2)]))
    expect(cart.currency_code).toBe("usd")
    expect([0, 1, 2].map((index) => unit(cart, index))).toEqual(
      PRICES.map((price) => dollars(price, OPENING)),
    )
    const inDong = await read(await shopper.basket([one(0, 3), one(1), one(2)]))
    expect(cart.shipping_total).toBeGreaterThanOrEqual(dollars(inDong.shipping_total, OPENING))
    expect(cart.shipping_total).toBeLessThan(dollars(inDong.shipping_total, OPENING) + 0.03)
    expect(cents(cart.total)).toBe(cents(cart.item_total) + cents(cart.shipping_total))
    const [{ handle }] = (await backend.sql<{ handle: string }>(
      "select handle from product where id = $1",
      goods[0]!.product_id,
    )) as [{ handle: string }]
    await vi.waitFor(
      async () => expect((await documentOf(backend, handle))?.price).toBe(PRICES[0]),
      { timeout: 30_000, interval: 250 },
    )
    const { products } = await shopper.must<{
      products: { variants: { id: string; calculated_price: { calculated_amount: number } }[] }[]
    }>(
      "GET",
      `/store/products?id=${goods[1]!.product_id}&region_id=${region}&fields=*variants.calculated_price`,
    )
    const sold = products[0]!.variants.find(({ id }) => id === goods[1]!.variant_id)
    expect(sold?.calculated_price.calculated_amount).toBe(dollars(PRICES[1]!, OPENING))
  })

  it("is paid by what its region has: no cash, no Vietnamese bank, and nothing that takes no money", async () => {
    const cart = await basket([one(0)])
    for (const [id, provider, code] of [
      [cart, "pp_cod_cod", "card_only"],
      [cart, "pp_vietqr_vietqr", "card_only"],
      [await shopper.basket([one(0)]), PROVIDER, "invalid"],
    ] as const) {
      const { payment_collection } = await shopper.must<{ payment_collection: { id: string } }>(
        "POST",
        "/store/payment-collections",
        { cart_id: id },
      )
      const { status, body } = await shopper.call<{ fields: { field: string; code: string }[] }>(
        "POST",
        `/store/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id: provider },
      )
      expect([status, body.fields]).toMatchObject([400, [{ field: "provider_id", code }]])
    }
  })

  it("asks for a buyer's e-mail address, a number of any country, and somebody in Vietnam", async () => {
    const cart = await basket([one(0)])
    const { body: refused, status } = await details(cart, {
      buyer: { name: BUYER.name, phone: "415 555 2671" },
    })
    expect(status).toBe(400)
    expect(refused.fields.map(({ field, code }) => [field, code]).sort()).toEqual([
      ["buyer.email", "required"],
      ["buyer.phone", "phone_abroad"],
      ["gift", "required"],
    ])
    const { body } = await details(cart, { buyer: BUYER, gift: GIFT, consents: CONSENTS })
    expect(body.checkout).toMatchObject({
      buyer: { phone: "+14155552671", email: BUYER.email },
      gift: { recipient: { phone: "+84912345678" } },
    })
    const at_home = await shopper.basket([one(0)])
    expect((await details(at_home, { buyer: BUYER })).body.fields).toMatchObject([
      { field: "buyer.phone", code: "phone" },
    ])
  })

  it("becomes an order that sums in both currencies, whose sellers are owed their own prices", async () => {
    const id = await basket([one(0, 3), one(1), one(2)])
    await details(id, { buyer: BUYER, gift: GIFT, consents: CONSENTS }, "en-US")
    const cart = await read(id)
    const { status, body } = await shopper.complete(id)
    expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
    expect(body.order!.total).toBe(cart.total)
    const parts = await backend.sql<{
      seller_id: string
      currency_code: string
      items: number
      delivery: number
      commission: number
      commission_bp: number
      charged: { dong_per_usd: number; total: number; delivery_total: number }
      parcel: number
    }>(
      `select seller_id, currency_code, item_total::float8 as items, delivery_total::float8 as delivery,
         commission::float8 as commission, commission_bp, charged, (parcels ->> 'price')::float8 as parcel
       from seller_order where order_id = $1`,
      body.order!.id,
    )
    const owed = [12_345 * 3, 77_777, 1_000_001]
    expect(parts).toHaveLength(3)
    for (const [index, items] of owed.entries()) {
      const part = parts.find(({ seller_id }) => seller_id === goods[index]!.seller_id)!
      expect(part).toMatchObject({ currency_code: "vnd", items, delivery: part.parcel })
      expect(part.commission).toBe(Math.round((items * part.commission_bp) / 10_000))
      expect(part.charged.dong_per_usd).toBe(OPENING)
      expect(part.charged.delivery_total).toBe(cents(dollars(part.parcel, OPENING)))
    }
    expect(parts.reduce((sum, { charged }) => sum + charged.total, 0)).toBe(cents(cart.total))

    const found = await shopper.must<{
      order: {
        currency_code: string
        total: number
        dong_per_usd: number
        seller_orders: { total: number }[]
      }
      token: string
    }>("POST", "/store/orders/look-up", { number: body.order!.display_id, phone: BUYER.phone })
    expect(found.order).toMatchObject({
      currency_code: "usd",
      total: cents(cart.total),
      dong_per_usd: OPENING,
    })
    expect(found.order.seller_orders.reduce((sum, { total }) => sum + total, 0)).toBe(
      cents(cart.total),
    )
    const pdf = await fetch(
      `${backend.url}/store/orders/${body.order!.id}/confirmation?token=${encodeURIComponent(found.token)}`,
      { headers: { "x-publishable-api-key": backend.publishableKey } },
    )
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"])
  })

  it("shows its seller đồng and nothing else", async () => {
    const [account] = accountsOf(backend).sellers
    const token = await signIn(backend, "seller_member", account!)
    const [own] = await backend.sql<{ variant_id: string; price: number }>(
      `select v.id as variant_id, p.amount::float8 as price
         from seller s join listing l on l.seller_id = s.id and l.min_quantity = 1
         join product_variant v on v.product_id = l.product_id and v.deleted_at is null
         join product_variant_price_set ps on ps.variant_id = v.id
         join price p on p.price_set_id = ps.price_set_id and p.currency_code = 'vnd' and p.price_list_id is null
         left join speciality sp on sp.product_id = l.product_id
        where s.name_vi = $1 and not coalesce(sp.age_restricted, false) and coalesce(sp.shippable, true) limit 1`,
      account!.seller,
    )
    const { body } = await shopper.complete(
      await basket([{ variant_id: own!.variant_id, quantity: 2 }]),
    )
    expect(body.type).toBe("order")
    await vi.waitFor(
      async () => {
        const { orders } = await shopper.must<{ orders: Record<string, unknown>[] }>(
          "GET",
          "/seller/orders",
          undefined,
          { authorization: `Bearer ${token}` },
        )
        expect(orders[0]).toMatchObject({ currency_code: "vnd", item_total: own!.price * 2 })
        expect(JSON.stringify(orders[0])).not.toMatch(/usd|charged/)
      },
      { timeout: 30_000, interval: 250 },
    )
  })

  it("changes its currency and back with its goods, and loses the payment that no longer fits", async () => {
    const id = await shopper.basket([one(0, 2), one(1)])
    const before = await read(id)
    expect(before.payment_collection?.payment_sessions).toHaveLength(1)
    await switchTo(id, "usd")
    const away = await read(id)
    expect(away).toMatchObject({ currency_code: "usd" })
    expect([0, 1].map((index) => unit(away, index))).toEqual(
      [0, 1].map((index) => dollars(PRICES[index]!, OPENING)),
    )
    expect(away.payment_collection).toMatchObject({ currency_code: "usd", payment_sessions: [] })
    await switchTo(id, "vnd")
    const back = await read(id)
    expect(back.items.map(({ unit_price }) => unit_price).sort()).toEqual(
      before.items.map(({ unit_price }) => unit_price).sort(),
    )
    expect(back.payment_collection).toMatchObject({ currency_code: "vnd", payment_sessions: [] })
  })

  it("takes a share off in whole cents, by the same share from its sellers, and no fixed sum of đồng", async () => {
    const promotion = (code: string, application_method: Record<string, unknown>) =>
      shopper.must(
        "POST",
        "/admin/promotions",
        {
          code,
          type: "standard",
          status: "active",
          application_method: { target_type: "items", ...application_method },
        },
        staff,
      )
    await promotion("TENTH", { type: "percentage", allocation: "each", value: 10, max_quantity: 9 })
    await promotion("DONGOFF", {
      type: "fixed",
      allocation: "across",
      value: 10_000,
      currency_code: "vnd",
    })
    const id = await shopper.basket([one(0, 3), one(1)], { currency: "usd", provider: PROVIDER })
    await shopper.must("POST", `/store/carts/${id}/promotions`, {
      promo_codes: ["TENTH", "DONGOFF"],
    })
    await shopper.pay(id, PROVIDER)
    const cart = await read(id)
    const lines = [cents(dollars(12_345, OPENING)) * 3, cents(dollars(77_777, OPENING))]
    const off = lines.map((line) => Math.floor(line / 10))
    expect(cents(cart.discount_total)).toBe(off[0]! + off[1]!)
    const { body } = await shopper.complete(id)
    expect(body.message).toBeUndefined()
    const parts = await backend.sql<{ seller_id: string; off: number }>(
      "select seller_id, discount_total::float8 as off from seller_order where order_id = $1",
      body.order!.id,
    )
    const owedLess = [
      Math.floor((12_345 * 3 * off[0]!) / lines[0]!),
      Math.floor((77_777 * off[1]!) / lines[1]!),
    ]
    for (const index of [0, 1]) {
      const part = parts.find(({ seller_id }) => seller_id === goods[index]!.seller_id)
      expect(part?.off).toBe(owedLess[index])
    }
  })

  describe("while the rate changes", () => {
    it("is set by staff alone, who name a rate that can be", async () => {
      const token = await signIn(backend, "seller_member", accountsOf(backend).sellers[0]!)
      const nobody: Record<string, string> = {}
      for (const headers of [nobody, { authorization: `Bearer ${token}` }]) {
        const { status } = await shopper.call(
          "POST",
          "/admin/exchange-rates",
          { dong_per_usd: 1_000 },
          headers,
        )
        expect(status).toBe(401)
      }
      for (const body of [
        { dong_per_usd: 2.63 },
        { dong_per_usd: 26_000, starts_at: "2020-01-01T00:00:00Z" },
      ]) {
        const { status, body: refused } = await shopper.call<{ message: string }>(
          "POST",
          "/admin/exchange-rates",
          body,
          staff,
        )
        expect(status).toBe(400)
        expect(refused.message).toMatch(/^(dong_per_usd|starts_at): /)
      }
    })

    it("is ordered at no old price, but at the new one once it was seen; orders keep theirs", async () => {
      const placed = await shopper.complete(await basket([one(0), one(2)]))
      const open = await basket([one(0), one(2)])
      await setRate(25_000)
      expect(await abroad()).toMatchObject({ dong_per_usd: 25_000 })
      const refused = await shopper.complete(open)
      expect([refused.status, refused.body.code]).toEqual([400, "price_changed"])
      expect(refused.body.message).toContain(`${dollars(PRICES[2]!, 25_000)} US$`)
      const { items } = await read(open)
      for (const line of items) {
        await shopper.must("POST", `/store/carts/${open}/line-items/${line.id}`, {
          quantity: line.quantity,
        })
      }
      await shopper.pay(open, PROVIDER)
      expect(unit(await read(open), 2)).toBe(dollars(PRICES[2]!, 25_000))
      const again = await shopper.complete(open)
      expect(again.body.message).toBeUndefined()
      const rates = await backend.sql<{ order_id: string; rate: number; items: number }>(
        `select order_id, (charged ->> 'dong_per_usd')::int as rate, sum(item_total)::float8 as items
           from seller_order where order_id = any($1) group by 1, 2`,
        [placed.body.order!.id, again.body.order!.id] as never,
      )
      const of = (id: string) => rates.filter(({ order_id }) => order_id === id)
      expect(of(placed.body.order!.id)).toMatchObject([
        { rate: OPENING, items: PRICES[0]! + PRICES[2]! },
      ])
      expect(of(again.body.order!.id)).toMatchObject([
        { rate: 25_000, items: PRICES[0]! + PRICES[2]! },
      ])
      await setRate(OPENING)
    })
  })

  it("is set up once, by the seed and again at every start", async () => {
    const [made] = await backend.sql<{ regions: number; rates: number }>(
      `select (select count(*)::int from region where currency_code = 'usd') as regions,
              (select count(*)::int from exchange_rate where set_by = 'opening') as rates`,
    )
    expect(made).toEqual({ regions: 1, rates: 1 })
  })
})
