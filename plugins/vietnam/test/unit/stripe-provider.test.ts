import type { Logger } from "@medusajs/framework/types"
import Stripe from "stripe"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startStripe, type StripeStandIn } from "../../../../e2e/stripe"
import { newsOf } from "../../src/card/news"
import { cardRefusalOf } from "../../src/checkout/card"
import StripeService from "../../src/providers/stripe/service"

const OPTIONS = { apiKey: "sk_test_unit", webhookSecret: "whsec_unit" }
const quiet = () => undefined
const logger = { error: quiet, warn: quiet, debug: quiet } as unknown as Logger

/** The provider and the real stripe-node, at the stand-in of Stripe's API. */
describe("the provider of cards", () => {
  let stripe: StripeStandIn
  let provider: StripeService
  let client: Stripe

  beforeAll(async () => {
    stripe = await startStripe()
    provider = new StripeService({ logger }, { ...OPTIONS, apiBase: stripe.url })
    client = new Stripe(OPTIONS.apiKey, {
      protocol: "http",
      host: "127.0.0.1",
      port: new URL(stripe.url).port,
      maxNetworkRetries: 0,
    })
  })

  afterAll(() => stripe.close())

  let sessions = 0
  const session = async (amount: number, currency_code: string) => {
    const session_id = `payses_${++sessions}`
    const { data } = await provider.initiatePayment({
      amount,
      currency_code,
      data: { session_id, capture_method: "automatic" },
      context: { idempotency_key: session_id },
    })
    return data as { id: string; amount: number; currency: string }
  }
  const held = async (amount: number, currency: string) => {
    const data = await session(amount, currency)
    await client.paymentIntents.confirm(data.id, { payment_method: "pm_card_visa" })
    return data
  }

  it.each([
    ["vnd", 150_000, 150_000],
    ["usd", 12.34, 1234],
    ["usd", 0.57, 57],
  ])("asks for %s %d in the smallest unit", async (currency, amount, smallest) => {
    expect(await session(amount, currency)).toMatchObject({ amount: smallest, currency })
  })

  it("takes all that is held, once, and gives parts of it back by the currency's own unit", async () => {
    const data = await held(12.34, "usd")
    const capture = () => provider.capturePayment({ data, context: { idempotency_key: "capt_1" } })
    const taken = await capture()
    await provider.capturePayment({ data, context: { idempotency_key: "capt_2" } })
    expect(stripe.ledger.intent(data.id).amount_received).toBe(1234)
    await provider.refundPayment({
      data: taken.data,
      amount: 2.3,
      context: { idempotency_key: "ref_1" },
    })
    expect(stripe.ledger.refundsOf(data.id).map(({ amount }) => amount)).toEqual([230])
  })

  it("gives back once though every answer is lost, and fails when more is asked than was taken", async () => {
    const data = await held(100_000, "vnd")
    await provider.capturePayment({ data, context: { idempotency_key: "capt_3" } })
    stripe.failures.add({ method: "POST", path: "/v1/refunds", kind: "reset", times: 3 })
    const refund = (amount: number, id: string) =>
      provider.refundPayment({ data, amount, context: { idempotency_key: id } })
    await refund(40_000, "ref_2")
    expect(stripe.ledger.refundsOf(data.id)).toHaveLength(1)
    await expect(refund(70_000, "ref_3")).rejects.toThrow("greater than unrefunded")
  })

  it("cancels twice without complaint, and has done with a session when nobody answers", async () => {
    const data = await held(50_000, "vnd")
    await provider.cancelPayment({ data, context: { idempotency_key: "pay_1" } })
    await provider.cancelPayment({ data, context: { idempotency_key: "pay_2" } })
    expect(stripe.ledger.intent(data.id).status).toBe("canceled")
    const next = await session(50_000, "vnd")
    stripe.failures.add({ path: `${next.id}/cancel`, kind: "500", times: 3 })
    await provider.deletePayment({ data: next })
    expect(stripe.ledger.intent(next.id).status).toBe("requires_payment_method")
  })

  it("has done with a session whose money was taken once all of it was sent back, whether or not it arrived", async () => {
    const data = await held(50_000, "vnd")
    stripe.capture(data.id)
    stripe.refund(data.id, 20_000)
    await expect(provider.deletePayment({ data })).rejects.toThrow("card_unavailable")
    const { id } = stripe.refund(data.id)
    await provider.deletePayment({ data })
    stripe.failRefund(id)
    await provider.deletePayment({ data })
  })

  it.each(["refund.failed", "refund.updated", "charge.refund.updated"])(
    "hears of a refund that fails later by %s",
    (type) => {
      const object = { object: "refund", id: "re_1", payment_intent: "pi_1", status: "failed" }
      const event = { type, data: { object } } as unknown as Stripe.Event
      expect(newsOf(event)).toEqual({ kind: "intent", intent: "pi_1" })
    },
  )

  it("with a key that Stripe does not take lets baskets go, and tells nobody's customers about the key", async () => {
    const data = await session(50_000, "vnd")
    const shutOut = new StripeService({ logger }, { ...OPTIONS, apiBase: stripe.url })
    Object.assign(shutOut, {
      stripe_: new Stripe("revoked", {
        protocol: "http",
        host: "127.0.0.1",
        port: new URL(stripe.url).port,
      }),
    })
    await shutOut.deletePayment({ data })
    const asked = [
      shutOut.initiatePayment({ amount: 50_000, currency_code: "vnd", data: {} }),
      shutOut.authorizePayment({ data }),
      shutOut.capturePayment({ data }),
    ]
    for (const one of asked)
      await expect(one).rejects.toMatchObject({
        code: "card_unavailable",
        message: "payment: card_unavailable",
      })
  })

  it("keeps Stripe's own sentences from shoppers", async () => {
    await expect(provider.authorizePayment({ data: { id: "pi_gone" } })).rejects.toMatchObject({
      code: "card_unavailable",
      message: "payment: card_unavailable",
    })
  })

  it.each([
    [{ apiKey: "", webhookSecret: "w" }, "apiKey"],
    [{ apiKey: "sk_test_1", webhookSecret: "" }, "webhookSecret"],
    [{ apiKey: "pk_test_1", webhookSecret: "w" }, "apiKey"],
    [{ apiKey: "sk_live_1", webhookSecret: "w", apiBase: "http://localhost:1" }, "apiBase"],
    [{ apiKey: "rk_live_1", webhookSecret: "w", apiBase: "http://localhost:1" }, "apiBase"],
  ])("refuses options that cannot be: %o", (options, name) => {
    expect(() => StripeService.validateOptions(options)).toThrow(name)
  })

  it("knows a decline by what the bank said, and never tells that a card is known as stolen", () => {
    const say = (code: string, decline_code?: string) => cardRefusalOf({ code, decline_code })
    expect(say("card_declined", "insufficient_funds")).toBe("card_insufficient_funds")
    expect(say("expired_card")).toBe("card_expired")
    for (const reason of ["lost_card", "stolen_card", "fraudulent", "pickup_card", "unheard_of"])
      expect(say("card_declined", reason)).toBe("card_declined")
  })

  describe("its stand-in", () => {
    const create = (amount: number, idempotencyKey: string) =>
      client.paymentIntents.create({ amount, currency: "vnd" }, { idempotencyKey })

    it("answers one key alike, and refuses it for something else", async () => {
      const [one, again] = [await create(20_000, "key"), await create(20_000, "key")]
      expect(again.id).toBe(one.id)
      await expect(create(30_000, "key")).rejects.toMatchObject({ type: "StripeIdempotencyError" })
    })

    it("lets a browser read and confirm the one payment whose secret it has", async () => {
      const intent = await create(20_000, "browser")
      const ask = (secret: string, path = "") =>
        fetch(
          `${stripe.url}/v1/payment_intents/${intent.id}${path}?key=pk_test_1&client_secret=${secret}`,
        )
      expect((await ask(intent.client_secret!)).status).toBe(200)
      expect((await ask("guessed")).status).toBe(400)
      const taken = await fetch(`${stripe.url}/v1/payment_intents/${intent.id}/capture`, {
        method: "POST",
        headers: { authorization: "Bearer pk_test_1" },
      })
      expect(taken.status).toBe(403)
    })
  })
})
