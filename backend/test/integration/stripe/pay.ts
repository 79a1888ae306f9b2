import { expect, it } from "vitest"
import { accountsOf, signIn } from "../../support"
import { CARD, type CardShop } from "../../support/card-shop"

/** From the choice of a card to an order that is paid. */
export function paying(shop: CardShop): void {
  it("is offered in a shop that was filled before it had a key of Stripe", async () => {
    const [region] = await shop.backend.sql<{ id: string }>("select id from region limit 1")
    const offered = async () =>
      (
        await shop.shopper.must<{ payment_providers: { id: string }[] }>(
          "GET",
          `/store/payment-providers?region_id=${region!.id}`,
        )
      ).payment_providers.map(({ id }) => id)
    await shop.until(offered).toContain(CARD)
  })

  it("pays an order: held when it is placed, taken when it stands, its seller told once", async () => {
    const sellers = await shop.backend.sql<{ seller_id: string }>(
      "select seller_id from membership where status = 'active' and deleted_at is null",
    )
    const told = shop.goods.findIndex((one) =>
      sellers.some(({ seller_id }) => seller_id === one.seller_id),
    )
    const { order, intent: id } = await shop.paidOrder(told, "pays@example.com")
    expect(shop.intent(id)).toMatchObject({
      amount: order.total,
      amount_received: order.total,
      currency: "vnd",
    })
    await shop.until(() => shop.letterTo("order-placed", "pays@example.com")).toHaveLength(1)
    const own = async () =>
      (await shop.letters("seller-seller_order")).filter(({ subject }) =>
        subject?.includes(`${order.display_id}-1`),
      )
    await shop.until(own).toHaveLength(1)
    expect((await own())[0]!.text).toContain("đã thanh toán")
  })

  it("lets a client say nothing about the payment, and shows a browser no more than it needs", async () => {
    const item = { variant_id: shop.goods[1]!.variant_id, quantity: 1 }
    const id = await shop.shopper.basket([item], { provider: null })
    const { data } = await shop.payer.choose(id, {
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
    expect(shop.intent(data.id)).toMatchObject({
      currency: "vnd",
      capture_method: "manual",
      setup_future_usage: null,
      payment_method_types: ["card"],
      customer: null,
    })
    expect(shop.intent(data.id).amount).toBeGreaterThan(1)
    expect(shop.intent(data.id).metadata.session_id).not.toBe("payses_other")
  })

  it("tells Stripe nobody's name", async () => {
    const account = accountsOf(shop.backend).shopper
    const token = await signIn(shop.backend, "customer", account)
    const headers = { authorization: `Bearer ${token}` }
    const item = { variant_id: shop.goods[1]!.variant_id, quantity: 1 }
    const id = await shop.shopper.basket([item], { headers, provider: null })
    const asked = shop.stripe.seen.length
    await shop.payer.choose(id, undefined, headers)
    expect(shop.stripe.seen.slice(asked).map(({ path }) => path)).toEqual(["/v1/payment_intents"])
    expect(shop.stripe.seen.at(-1)!.body).not.toContain(encodeURIComponent(account.email))
  })

  it("that is declined has a code and a sentence, and another card is tried on the same payment", async () => {
    const { id, session } = await shop.basket(2)
    const unconfirmed = await shop.shopper.complete(id)
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
      expect((await shop.payer.confirm(session.data, method)).status).toBe(402)
      const { status, body } = await shop.shopper.complete(id)
      expect({ status, code: body.code }, method).toEqual({ status: 400, code })
      expect(body.message).toMatch(/^payment: .*thẻ|^payment: .*ngân hàng|^payment: .*CVC/)
    }
    expect(await shop.ordersOf(id)).toEqual([])
    await shop.payer.confirm(session.data, "pm_card_visa")
    expect((await shop.shopper.complete(id)).body.type).toBe("order")
  }, 180_000)

  it("whose bank asks who pays waits for the answer, and is ordered by whoever comes back first", async () => {
    const { id, session } = await shop.basket(3)
    await shop.payer.confirm(session.data, "pm_card_threeDSecure2Required")
    const waiting = await shop.shopper.complete(id)
    expect(waiting).toMatchObject({
      status: 200,
      body: { type: "cart", error: { type: "payment_requires_more_error" } },
    })
    expect(await shop.ordersOf(id)).toEqual([])
    // The browser never comes back: Stripe's word alone makes the order.
    shop.stripe.authenticate(session.data.id, true)
    await shop.until(() => shop.ordersOf(id)).toHaveLength(1)
    expect((await shop.shopper.complete(id)).body.type).toBe("order")

    const failed = await shop.basket(3)
    await shop.payer.confirm(failed.session.data, "pm_card_threeDSecure2Required")
    expect(() => shop.stripe.authenticate(failed.session.data.id, false)).toThrow()
    const { body } = await shop.shopper.complete(failed.id)
    expect(body.code).toBe("card_authentication_required")
  }, 90_000)
}
