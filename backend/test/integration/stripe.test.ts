import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { simpleParser } from "mailparser"
import Stripe from "stripe"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startStripe, type StripeStandIn } from "../../../e2e/stripe"
import { accountsOf, asStaff, Backend, CardPayer, type Goods, Shopper, signIn } from "../support"

const CARD = "pp_stripe_stripe"
const SECRET = "whsec_integration"
const SOON = { timeout: 20_000 }

/** Cards, paid by the built backend with the real stripe-node at a stand-in of Stripe's API. */
describe("a card", () => {
  let backend: Backend
  let shopper: Shopper
  let stripe: StripeStandIn
  let payer: CardPayer
  let goods: Goods[]
  let admin: Record<string, string>
  let webhook: string

  beforeAll(async () => {
    stripe = await startStripe()
    backend = await Backend.on("stripe", {
      env: {
        STRIPE_API_KEY: "sk_test_integration",
        STRIPE_WEBHOOK_SECRET: SECRET,
        STRIPE_API_BASE: stripe.url,
      },
    })
    webhook = `${backend.url}/hooks/payment/stripe_stripe`
    stripe.webhooks.endpoint = { url: webhook, secret: SECRET }
    shopper = new Shopper(backend)
    payer = new CardPayer(shopper, stripe.url)
    goods = await shopper.goods()
    admin = await asStaff(backend)
  })

  afterAll(async () => {
    await backend?.stop()
    await stripe?.close()
  })

  const basket = async (index: number, email = "the@example.com", headers = {}) => {
    const item = { variant_id: goods[index]!.variant_id, quantity: 1 }
    const id = await shopper.basket([item], { email, headers })
    return { id, session: await payer.choose(id) }
  }

  /** A basket whose card was accepted, and that nobody has ordered yet. */
  const heldBasket = async (index: number, email?: string) => {
    const made = await basket(index, email)
    const { body } = await payer.confirm(made.session.data, "pm_card_visa")
    expect(body.status).toBe("requires_capture")
    return { ...made, intent: made.session.data.id }
  }

  const paidOrder = async (index: number, email?: string) => {
    const held = await heldBasket(index, email)
    const { body } = await shopper.complete(held.id)
    expect(body.type).toBe("order")
    await expect.poll(() => intent(held.intent).status, SOON).toBe("succeeded")
    await expect.poll(async () => (await money(body.order!.id)).paid, SOON).toBe(body.order!.total)
    return { ...held, order: body.order! }
  }

  const intent = (id: string) => stripe.ledger.intent(id)
  const refunded = (id: string) =>
    stripe.ledger.refundsOf(id).reduce((sum, { amount }) => sum + amount, 0)

  const money = async (orderId: string) => {
    const [row] = await backend.sql<{ paid: number; payment: string; refunds: number }>(
      `select (select coalesce(sum(t.amount), 0)::float8 from order_transaction t
           where t.order_id = $1 and t.deleted_at is null) as paid, p.id as payment,
         (select count(*)::int from refund r where r.payment_id = p.id and r.deleted_at is null) as refunds
       from order_payment_collection o join payment p on p.payment_collection_id = o.payment_collection_id
       where o.order_id = $1`,
      orderId,
    )
    return row!
  }

  const ordersOf = async (cartId: string) =>
    (
      await backend.sql<{ order_id: string }>(
        "select order_id from order_cart where cart_id = $1 and deleted_at is null",
        cartId,
      )
    ).map(({ order_id }) => order_id)

  const sessions = (collection: string) =>
    backend.sql(
      "select id from payment_session where payment_collection_id = $1 and deleted_at is null",
      collection,
    )

  const letters = async (template: string) => {
    const folder = join(backend.dataDir, "mail")
    const files = readdirSync(folder).filter(
      (name) => name.includes(template) && name.endsWith(".eml"),
    )
    return Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))))
  }
  const letterTo = async (template: string, email: string) =>
    (await letters(template)).filter((mail) => JSON.stringify(mail.to).includes(email))

  const notices = async (about: string) => {
    const { notifications } = await shopper.must<{
      notifications: { data: { title: string; description: string }; resource_id: string }[]
    }>("GET", "/admin/notifications?channel=feed&limit=100", undefined, admin)
    return notifications.filter((one) => one.resource_id === about).map(({ data }) => data)
  }

  const refund = (payment: string, amount: number) =>
    shopper.call("POST", `/admin/payments/${payment}/refund`, { amount }, admin)

  it("is offered in a shop that was filled before it had a key of Stripe", async () => {
    const [region] = await backend.sql<{ id: string }>("select id from region limit 1")
    const offered = async () =>
      (
        await shopper.must<{ payment_providers: { id: string }[] }>(
          "GET",
          `/store/payment-providers?region_id=${region!.id}`,
        )
      ).payment_providers.map(({ id }) => id)
    await expect.poll(offered, SOON).toContain(CARD)
  })

  it("pays an order: held when it is placed, taken when it stands, its seller told once", async () => {
    const sellers = await backend.sql<{ seller_id: string }>(
      "select seller_id from seller_member where status = 'active' and deleted_at is null",
    )
    const told = goods.findIndex((one) =>
      sellers.some(({ seller_id }) => seller_id === one.seller_id),
    )
    const { order, intent: id } = await paidOrder(told, "pays@example.com")
    expect(intent(id)).toMatchObject({
      amount: order.total,
      amount_received: order.total,
      currency: "vnd",
    })
    await expect.poll(() => letterTo("order-placed", "pays@example.com"), SOON).toHaveLength(1)
    const own = async () =>
      (await letters("seller-seller_order")).filter(({ subject }) =>
        subject?.includes(`${order.display_id}-1`),
      )
    await expect.poll(own, SOON).toHaveLength(1)
    expect((await own())[0]!.text).toContain("đã thanh toán")
  })

  it("lets a client say nothing about the payment, and shows a browser no more than it needs", async () => {
    const id = await shopper.basket([{ variant_id: goods[1]!.variant_id, quantity: 1 }])
    const { data } = await payer.choose(id, {
      amount: 1,
      currency: "usd",
      capture_method: "automatic",
      setup_future_usage: "off_session",
      payment_method_types: ["us_bank_account"],
      confirm: true,
      session_id: "payses_other",
      metadata: { session_id: "payses_other" },
    })
    expect(Object.keys(data).sort()).toEqual(
      "amount client_secret currency id payment_collection_id status".split(" "),
    )
    expect(intent(data.id)).toMatchObject({
      currency: "vnd",
      capture_method: "manual",
      setup_future_usage: null,
      payment_method_types: ["card"],
      customer: null,
    })
    expect(intent(data.id).amount).toBeGreaterThan(1)
    expect(intent(data.id).metadata.session_id).not.toBe("payses_other")
  })

  it("tells Stripe nobody's name", async () => {
    const account = accountsOf(backend).shopper
    const token = await signIn(backend, "customer", account)
    const headers = { authorization: `Bearer ${token}` }
    const item = { variant_id: goods[1]!.variant_id, quantity: 1 }
    const id = await shopper.basket([item], { headers })
    const asked = stripe.seen.length
    await payer.choose(id, undefined, headers)
    expect(stripe.seen.slice(asked).map(({ path }) => path)).toEqual(["/v1/payment_intents"])
    expect(stripe.seen.at(-1)!.body).not.toContain(encodeURIComponent(account.email))
  })

  it("that is declined has a code and a sentence, and another card is tried on the same payment", async () => {
    const { id, session } = await basket(2)
    const unconfirmed = await shopper.complete(id)
    expect(unconfirmed).toMatchObject({ status: 400, body: { code: "card_unconfirmed" } })
    const DECLINES = [
      ["pm_card_visa_chargeDeclined", "card_declined"],
      ["pm_card_visa_chargeDeclinedInsufficientFunds", "card_insufficient_funds"],
      ["pm_card_visa_chargeDeclinedLostCard", "card_declined"],
      ["pm_card_visa_chargeDeclinedStolenCard", "card_declined"],
      ["pm_card_chargeDeclinedExpiredCard", "card_expired"],
      ["pm_card_chargeDeclinedIncorrectCvc", "card_incorrect_cvc"],
      ["pm_card_chargeDeclinedProcessingError", "card_processing_error"],
    ] as const
    for (const [method, code] of DECLINES) {
      expect((await payer.confirm(session.data, method)).status).toBe(402)
      const { status, body } = await shopper.complete(id)
      expect({ status, code: body.code }, method).toEqual({ status: 400, code })
      expect(body.message).toMatch(/^payment: .*thẻ|^payment: .*ngân hàng|^payment: .*CVC/)
    }
    expect(await ordersOf(id)).toEqual([])
    await payer.confirm(session.data, "pm_card_visa")
    expect((await shopper.complete(id)).body.type).toBe("order")
  }, 180_000)

  it("whose bank asks who pays waits for the answer, and is ordered by whoever comes back first", async () => {
    const { id, session } = await basket(3)
    await payer.confirm(session.data, "pm_card_threeDSecure2Required")
    const waiting = await shopper.complete(id)
    expect(waiting).toMatchObject({
      status: 200,
      body: { type: "cart", error: { type: "payment_requires_more_error" } },
    })
    expect(await ordersOf(id)).toEqual([])
    // The browser never comes back: Stripe's word alone makes the order.
    stripe.authenticate(session.data.id, true)
    await expect.poll(() => ordersOf(id), SOON).toHaveLength(1)
    expect((await shopper.complete(id)).body.type).toBe("order")

    const failed = await basket(3)
    await payer.confirm(failed.session.data, "pm_card_threeDSecure2Required")
    expect(() => stripe.authenticate(failed.session.data.id, false)).toThrow()
    const { body } = await shopper.complete(failed.id)
    expect(body.code).toBe("card_authentication_required")
  }, 90_000)

  it("believes no webhook that Stripe has not signed, and says so in one line", async () => {
    const payload = JSON.stringify({
      id: "evt_1",
      type: "payment_intent.succeeded",
      data: { object: { id: "pi_1" } },
    })
    const post = (signature?: string, url = webhook) =>
      fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(signature ? { "stripe-signature": signature } : {}),
        },
        body: payload,
      })
    const sign = (secret: string, timestamp?: number) =>
      Stripe.webhooks.generateTestHeaderString({
        payload,
        secret,
        ...(timestamp ? { timestamp } : {}),
      })
    for (const signature of [
      undefined,
      "t=1,v1=00",
      sign("whsec_other"),
      sign(SECRET, 1_000_000),
    ]) {
      const answer = await post(signature)
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as { message: string }).message).toMatch(
        /^stripe-signature: [^\n]+$/,
      )
    }
    expect((await post(sign(SECRET), `${backend.url}/hooks/payment/cod_cod`)).status).toBe(404)
    expect(await backend.sql("select 1 from outbox_message where key = 'pi_1'")).toEqual([])
  })

  it("makes one order of news that come ten times at once, in the wrong order, and late", async () => {
    stripe.webhooks.hold()
    const { id, intent: paid } = await heldBasket(4)
    await stripe.webhooks.release({ order: "reverse", times: 10 })
    await expect.poll(() => ordersOf(id), SOON).toHaveLength(1)
    await expect.poll(() => intent(paid).status, SOON).toBe("succeeded")

    stripe.webhooks.hold()
    const late = await heldBasket(4)
    expect((await shopper.complete(late.id)).body.type).toBe("order")
    await expect.poll(() => intent(late.intent).status, SOON).toBe("succeeded")
    await stripe.webhooks.release({ order: "reverse", times: 3 })
    await settled()
    expect(await ordersOf(late.id)).toHaveLength(1)
    const [order] = await ordersOf(late.id)
    expect((await money(order!)).paid).toBe(intent(late.intent).amount)
    const captures = stripe.seen.filter(({ path }) => path.endsWith(`${late.intent}/capture`))
    expect(captures).toHaveLength(1)
  }, 90_000)

  /** Waits until nothing that was told is left to be done. */
  const settled = () =>
    expect
      .poll(
        () =>
          backend.sql(
            "select topic from outbox_message where topic like 'card.%' or topic = 'order.money'",
          ),
        { timeout: 60_000 },
      )
      .toEqual([])

  it("leaves payments alone that are another shop's", async () => {
    const other = new Stripe("sk_test_other", {
      protocol: "http",
      host: "127.0.0.1",
      port: new URL(stripe.url).port,
    })
    const foreign = await other.paymentIntents.create({
      amount: 50_000,
      currency: "vnd",
      capture_method: "manual",
      metadata: { session_id: "payses_of_another_shop" },
    })
    await payer.confirm({ id: foreign.id, client_secret: foreign.client_secret! }, "pm_card_visa")
    await stripe.webhooks.idle()
    await settled()
    expect(intent(foreign.id).status).toBe("requires_capture")
  })

  it("is let go when its basket changes, also when Stripe was away at that moment", async () => {
    const { id, session } = await basket(5)
    const [line] = await backend.sql<{ id: string }>(
      "select id from cart_line_item where cart_id = $1",
      id,
    )
    const take = (quantity: number) =>
      shopper.call("POST", `/store/carts/${id}/line-items/${line!.id}`, { quantity })
    expect((await take(2)).status).toBe(200)
    expect(intent(session.data.id).status).toBe("canceled")

    const again = await payer.choose(id)
    expect(again.data.amount).toBeGreaterThan(session.data.amount)
    stripe.failures.add({ path: `${again.data.id}/cancel`, kind: "500", times: 3 })
    expect((await take(1)).status).toBe(200)
    expect(await sessions(again.payment_collection_id)).toEqual([])
    // A page that was left open pays what the basket no longer is.
    await payer.confirm(again.data, "pm_card_visa")
    await expect.poll(() => intent(again.data.id).status, SOON).toBe("canceled")
    expect(await ordersOf(id)).toEqual([])
  }, 90_000)

  it("gives the money back when the goods are gone, and the shopper hears why", async () => {
    stripe.webhooks.hold()
    const { id, session, intent: held } = await heldBasket(6, "refused@example.com")
    await shopper.stock(goods[6]!.inventory_item_id, 0)
    await stripe.webhooks.release({ times: 2 })
    await expect.poll(() => intent(held).status, SOON).toBe("canceled")
    await expect.poll(() => letterTo("card-returned", "refused@example.com"), SOON).toHaveLength(1)
    const [mail] = await letterTo("card-returned", "refused@example.com")
    expect(mail!.text).toContain("không bị trừ tiền")
    expect(mail!.text).toContain("không đủ hàng")
    expect(await ordersOf(id)).toEqual([])
    await expect.poll(() => sessions(session.payment_collection_id), SOON).toEqual([])
    await shopper.stock(goods[6]!.inventory_item_id, 100)
    const next = await payer.choose(id)
    await payer.confirm(next.data, "pm_card_visa")
    expect((await shopper.complete(id)).body.type).toBe("order")
  }, 90_000)

  it("goes back in parts and in whole, once when staff press twice, never more than was taken", async () => {
    const { order, intent: paid } = await paidOrder(7)
    const { payment } = await money(order.id)
    const twice = await Promise.all([refund(payment, 10_000), refund(payment, 10_000)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(refunded(paid)).toBe(10_000)
    expect((await refund(payment, order.total)).status).toBe(400)
    expect((await refund(payment, order.total - 10_000)).status).toBe(200)
    expect(refunded(paid)).toBe(order.total)
    await settled()
    expect((await money(order.id)).refunds).toBe(2)
    expect((await refund(payment, 1_000)).status).toBe(400)
  }, 60_000)

  it("that was given back in Stripe's dashboard is given back in Medusa, once, and staff see it", async () => {
    const { order, intent: paid } = await paidOrder(8)
    stripe.webhooks.hold()
    stripe.refund(paid, 20_000)
    await stripe.webhooks.release({ times: 3 })
    await expect.poll(async () => (await money(order.id)).refunds, SOON).toBe(1)
    await settled()
    expect(await money(order.id)).toMatchObject({ refunds: 1, paid: order.total - 20_000 })
    expect(refunded(paid)).toBe(20_000)
    expect((await notices(order.id)).map(({ title }) => title)).toEqual([
      expect.stringContaining("trên Stripe"),
    ])
  }, 60_000)

  it("that is disputed is shown to the staff, with the day until which the bank waits", async () => {
    const { order, intent: paid } = await paidOrder(9)
    stripe.dispute(paid)
    await expect.poll(() => notices(order.id), SOON).toHaveLength(1)
    const [notice] = await notices(order.id)
    expect(notice!.title).toContain(`${order.display_id}: chủ thẻ khiếu nại`)
    expect(notice!.description).toContain("trước ngày")
  }, 60_000)

  it("goes back with an order that is cancelled, at the latest when Stripe is there again", async () => {
    const cancel = (id: string) => shopper.call("POST", `/admin/orders/${id}/cancel`, {}, admin)
    const { order, intent: paid } = await paidOrder(10)
    expect((await cancel(order.id)).status).toBe(200)
    expect(refunded(paid)).toBe(order.total)

    const unlucky = await paidOrder(10)
    stripe.failures.add({ method: "POST", path: "/v1/refunds", kind: "500", times: 3 })
    expect((await cancel(unlucky.order.id)).status).toBe(200)
    await expect.poll(() => refunded(unlucky.intent), SOON).toBe(unlucky.order.total)
    await settled()
    expect(refunded(paid)).toBe(order.total)
  }, 120_000)

  it("is taken in the end when Stripe fails on the way, and once when an answer is lost", async () => {
    const { id, intent: held } = await heldBasket(11)
    stripe.failures.add({ path: `${held}/capture`, kind: "429", times: 1 })
    stripe.failures.add({ path: `${held}/capture`, kind: "500", times: 2 })
    stripe.failures.add({ path: `${held}/capture`, kind: "reset", times: 1 })
    const { body } = await shopper.complete(id)
    expect(body.type).toBe("order")
    await expect
      .poll(async () => (await money(body.order!.id)).paid, { timeout: 60_000 })
      .toBe(body.order!.total)
    expect(intent(held).amount_received).toBe(body.order!.total)
  }, 120_000)

  it("that cannot be taken now says so, and the basket can be paid otherwise", async () => {
    const id = await shopper.basket([{ variant_id: goods[12]!.variant_id, quantity: 1 }])
    const { payment_collection } = await shopper.must<{ payment_collection: { id: string } }>(
      "POST",
      "/store/payment-collections",
      { cart_id: id },
    )
    stripe.failures.add({ method: "POST", path: "/v1/payment_intents", kind: "500", times: 3 })
    const away = await shopper.call<{ code: string; message: string }>(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: CARD },
      { "x-medusa-locale": "en-US" },
    )
    expect(away).toMatchObject({ status: 400, body: { code: "card_unavailable" } })
    expect(away.body.message).toContain("your basket is kept")
    await shopper.pay(id)
    expect((await shopper.complete(id)).body.type).toBe("order")
  })

  it("asks for one payment however often the answer is lost on the way", async () => {
    const before = stripe.ledger.intents.size
    stripe.failures.add({ method: "POST", path: "/v1/payment_intents", kind: "reset", times: 1 })
    await basket(13)
    expect(stripe.ledger.intents.size).toBe(before + 1)
    expect(stripe.seen.at(-1)).toMatchObject({ path: "/v1/payment_intents", replayed: true })
  })
})
