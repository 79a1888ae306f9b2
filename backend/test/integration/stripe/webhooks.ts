import Stripe from "stripe"
import { expect, it } from "vitest"
import { type CardShop, WEBHOOK_SECRET } from "../../support/card-shop"

/** What Stripe tells: true or not, often, late, out of order, of somebody else. */
export function webhooks(shop: CardShop): void {
  it("believes no webhook that Stripe has not signed, and says so in one line", async () => {
    const payload = JSON.stringify({
      id: "evt_1",
      type: "payment_intent.succeeded",
      data: { object: { id: "pi_1" } },
    })
    const post = (signature?: string, url = shop.webhook) =>
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
      sign(WEBHOOK_SECRET, 1_000_000),
    ]) {
      const answer = await post(signature)
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as { message: string }).message).toMatch(
        /^stripe-signature: [^\n]+$/,
      )
    }
    const elsewhere = `${shop.backend.url}/hooks/payment/cod_cod`
    expect((await post(sign(WEBHOOK_SECRET), elsewhere)).status).toBe(404)
    expect(await shop.backend.sql("select 1 from outbox_message where key = 'pi_1'")).toEqual([])
  })

  it("makes one order of news that come ten times at once, in the wrong order, and late", async () => {
    shop.stripe.webhooks.hold()
    const { id, intent: paid } = await shop.heldBasket(4)
    await shop.stripe.webhooks.release({ order: "reverse", times: 10 })
    await shop.until(() => shop.ordersOf(id)).toHaveLength(1)
    await shop.until(() => shop.intent(paid).status).toBe("succeeded")

    shop.stripe.webhooks.hold()
    const late = await shop.placedOrder(4)
    await shop.until(() => shop.intent(late.intent).status).toBe("succeeded")
    await shop.stripe.webhooks.release({ order: "reverse", times: 3 })
    await shop.settled()
    expect(await shop.ordersOf(late.id)).toEqual([late.order.id])
    expect((await shop.money(late.order.id)).paid).toBe(shop.intent(late.intent).amount)
    expect(shop.captures(late.intent)).toBe(1)
  }, 90_000)

  it("leaves payments alone that are another shop's", async () => {
    const other = new Stripe("sk_test_other", {
      protocol: "http",
      host: "127.0.0.1",
      port: new URL(shop.stripe.url).port,
    })
    const foreign = await other.paymentIntents.create({
      amount: 50_000,
      currency: "vnd",
      capture_method: "manual",
      metadata: { session_id: "payses_of_another_shop" },
    })
    const { id, client_secret } = foreign
    await shop.payer.confirm({ id, client_secret: client_secret! }, "pm_card_visa")
    await shop.settled()
    expect(shop.intent(foreign.id).status).toBe("requires_capture")
  })
}
