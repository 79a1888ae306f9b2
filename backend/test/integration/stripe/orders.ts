import { expect, it } from "vitest"
import { CARD, type CardShop } from "../../support/card-shop"

/** The money of an order follows the order: taken when it stands, given back when it is cancelled. */
export function orders(shop: CardShop): void {
  it("goes back with an order that is cancelled, at the latest when Stripe is there again", async () => {
    const { order, intent: paid } = await shop.paidOrder(10)
    await shop.cancel(order.id)
    expect(shop.refunded(paid)).toBe(order.total)

    const unlucky = await shop.paidOrder(10)
    shop.stripe.failures.add({ method: "POST", path: "/v1/refunds", kind: "500", times: 3 })
    await shop.cancel(unlucky.order.id)
    await shop.until(() => shop.refunded(unlucky.intent)).toBe(unlucky.order.total)
    await shop.settled()
    expect(shop.refunded(paid)).toBe(order.total)
    expect(await shop.money(order.id)).toMatchObject({ paid: 0, refunds: 1 })
    expect(await shop.money(unlucky.order.id)).toMatchObject({ paid: 0, refunds: 1 })
  }, 120_000)

  it("stays with its order though its session is gone", async () => {
    const { order, session, intent: paid } = await shop.paidOrder(10)
    await shop.backend.sql(
      "update payment_session set deleted_at = now() where payment_collection_id = $1",
      session.payment_collection_id,
    )
    shop.stripe.refund(paid, 20_000)
    await shop.until(async () => (await shop.money(order.id)).refunds).toBe(1)
    await shop.settled()
    expect(shop.refunded(paid)).toBe(20_000)
  }, 60_000)

  it("goes back with a cancelled order though it was taken and never written down", async () => {
    const { order, intent: paid, payment } = await shop.paidOrder(13)
    await shop.backend.sql("delete from capture where payment_id = $1", payment)
    await shop.backend.sql("update payment set captured_at = null where id = $1", payment)
    await shop.backend.sql("delete from order_transaction where order_id = $1", order.id)
    await shop.cancel(order.id)
    await shop.until(() => shop.refunded(paid)).toBe(order.total)
    await shop.settled()
    expect(await shop.money(order.id)).toMatchObject({ paid: 0, refunds: 1 })
  }, 60_000)

  it("goes back whole with a cancelled order of which a part was given back unheard", async () => {
    const { order, intent: paid } = await shop.paidOrder(13)
    shop.stripe.webhooks.hold()
    shop.stripe.refund(paid, 20_000)
    // Medusa asks for the whole, which Stripe refuses, and cancels all the same.
    await shop.cancel(order.id)
    await shop.until(() => shop.refunded(paid)).toBe(order.total)
    await shop.stripe.webhooks.release({ times: 2 })
    await shop.settled()
    expect(shop.refunded(paid)).toBe(order.total)
    expect(await shop.money(order.id)).toMatchObject({ paid: 0, refunds: 2 })
  }, 60_000)

  it("is let go with a cancelled order though a capture was begun, and none is given back", async () => {
    const { order, intent: held } = await orderThatCannotBeTaken(13)
    const { payment } = await shop.money(order.id)
    await shop.backend.sql(
      `insert into capture (id, amount, raw_amount, payment_id)
       select 'capt_cut_off', amount, raw_amount, id from payment where id = $1`,
      payment,
    )
    await shop.cancel(order.id)
    await shop.until(() => shop.intent(held).status).toBe("canceled")
    await shop.settled()
    expect(await shop.backend.sql("select id from capture where payment_id = $1", payment)).toEqual(
      [],
    )
    expect(await shop.money(order.id)).toMatchObject({ paid: 0, refunds: 0 })
    expect(shop.refunded(held)).toBe(0)
    shop.stripe.failures.clear()
  }, 120_000)

  it("is taken in the end when Stripe fails on the way, and once when an answer is lost", async () => {
    const { id, intent: held } = await shop.heldBasket(11)
    shop.stripe.failures.add({ path: `${held}/capture`, kind: "429", times: 1 })
    shop.stripe.failures.add({ path: `${held}/capture`, kind: "500", times: 2 })
    shop.stripe.failures.add({ path: `${held}/capture`, kind: "reset", times: 1 })
    const { body } = await shop.shopper.complete(id)
    expect(body.type).toBe("order")
    await shop.until(async () => (await shop.money(body.order!.id)).paid).toBe(body.order!.total)
    expect(shop.intent(held).amount_received).toBe(body.order!.total)
  }, 120_000)

  it("is taken once when staff take it at the moment at which the shop does", async () => {
    const { id, intent: held } = await shop.heldBasket(11)
    shop.stripe.failures.add({ path: `${held}/capture`, kind: "slow", times: 1 })
    const { body } = await shop.shopper.complete(id)
    const order = body.order!
    await shop.until(() => shop.captures(held)).toBe(1)
    const { payment } = await shop.money(order.id)
    expect((await shop.capture(payment, {}, {})).status).toBe(401)
    const part = await shop.capture(payment, { amount: order.total - 1_000 })
    expect(part).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^amount: /) },
    })
    expect((await shop.capture(payment)).status).toBe(200)
    expect(shop.captures(held)).toBe(1)

    const other = await orderThatCannotBeTaken(11)
    shop.stripe.failures.clear()
    const before = shop.captures(other.intent)
    shop.stripe.failures.add({ path: `${other.intent}/capture`, kind: "slow", times: 1 })
    const { payment: its } = await shop.money(other.order.id)
    const taking = shop.capture(its)
    await shop.until(() => shop.captures(other.intent)).toBe(before + 1)
    expect((await taking).status).toBe(200)
    await shop.settled()
    expect(shop.captures(other.intent)).toBe(before + 1)
    for (const one of [order, other.order])
      expect((await shop.money(one.id)).paid, "counted once").toBe(one.total)
  }, 120_000)

  it("asked for after the order is taken too, and goes back when it is no longer asked for", async () => {
    const { order } = await shop.paidOrder(12)
    const asked = await shop.askFor(order.id, 50_000)
    const sessions = `/store/payment-collections/${asked}/payment-sessions`
    const choose = () => shop.shopper.call("POST", sessions, { provider_id: CARD })
    const twice = await Promise.all([choose(), choose()])
    expect(twice.map(({ status }) => status).sort(), "one payment for it").toEqual([200, 409])
    const extra = await held(asked)
    await shop.until(() => shop.intent(extra).status).toBe("succeeded")
    await shop.settled()
    expect((await shop.money(order.id)).paid).toBe(order.total + 50_000)

    const changed = await shop.askFor(order.id, 40_000)
    const byStaff = (collection: string) =>
      shop.shopper.call(
        "POST",
        `/admin/payment-collections/${collection}/payment-sessions`,
        { provider_id: CARD, data: { payment_collection_id: asked } },
        shop.admin,
      )
    expect((await byStaff(asked)).status, "it is paid").toBe(409)
    expect((await byStaff(changed)).status).toBe(200)
    await shop.backend.sql(
      `update payment_collection set amount = 30000, raw_amount = '{"value": "30000", "precision": 20}' where id = $1`,
      changed,
    )
    const stale = await held(changed)
    expect(shop.intent(stale)).toMatchObject({
      amount: 40_000,
      metadata: { payment_collection_id: changed },
    })
    await shop.until(() => shop.intent(stale).status).toBe("canceled")
    await shop.settled()
    expect(await shop.sessions(changed)).toEqual([])
    expect(await shop.titles(order.id)).toEqual([expect.stringContaining("đã được trả lại")])

    await shop.cancel(order.id)
    await shop.until(() => shop.refunded(extra)).toBe(50_000)
    await shop.settled()
    expect((await shop.money(order.id)).paid).toBe(0)
  }, 120_000)

  it("is taken though another payment of its order is dead, and staff hear of that one", async () => {
    const dead = await orderThatCannotBeTaken(12)
    // The bank let go of it.
    shop.intent(dead.intent).status = "canceled"
    shop.stripe.failures.clear()
    const asked = await shop.askFor(dead.order.id, 50_000)
    await shop.payer.chooseFor(asked)
    const good = await held(asked)
    await shop.until(() => shop.intent(good).status).toBe("succeeded")
    await shop
      .until(() => shop.titles(dead.order.id))
      .toContainEqual(expect.stringContaining("chưa thu được tiền thẻ"))
    await shop.cancel(dead.order.id)
    await shop.until(() => shop.refunded(good)).toBe(50_000)
    await shop.settled()
  }, 120_000)

  /** An order whose money Stripe refuses to take until the failures are cleared; the shop has tried. */
  async function orderThatCannotBeTaken(index: number) {
    const { id, intent } = await shop.heldBasket(index)
    shop.stripe.failures.add({ path: `${intent}/capture`, kind: "500", times: 1_000 })
    const { body } = await shop.shopper.complete(id)
    const tried = () =>
      shop.backend.sql(
        "select key from outbox_message where topic = 'order.money' and key = $1 and attempts > 0",
        body.order!.id,
      )
    await shop.until(tried).toHaveLength(1)
    return { order: body.order!, intent }
  }

  /** Confirms the card of the one session of a collection. @returns the payment at Stripe */
  async function held(collection: string): Promise<string> {
    const [session] = await shop.backend.sql<{ data: { id: string; client_secret: string } }>(
      "select data from payment_session where payment_collection_id = $1 and deleted_at is null",
      collection,
    )
    const { body } = await shop.payer.confirm(session!.data, "pm_card_visa")
    expect(body.status).toBe("requires_capture")
    return session!.data.id
  }
}
