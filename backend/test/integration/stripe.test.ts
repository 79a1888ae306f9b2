import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startStripe, type StripeStandIn } from "../../../e2e/stripe"
import { Backend, CardPayer, type Goods, Shopper } from "../support"

const CARD = "pp_stripe_stripe"
const SECRET = "whsec_integration"

/** Cards, paid by the built backend with the real stripe-node at a stand-in of Stripe's API. */
describe("a card", () => {
  let backend: Backend
  let shopper: Shopper
  let stripe: StripeStandIn
  let payer: CardPayer
  let goods: Goods[]

  beforeAll(async () => {
    stripe = await startStripe()
    backend = await Backend.on("stripe", {
      env: {
        STRIPE_API_KEY: "sk_test_integration",
        STRIPE_WEBHOOK_SECRET: SECRET,
        STRIPE_API_BASE: stripe.url,
      },
    })
    stripe.webhooks.endpoint = {
      url: `${backend.url}/hooks/payment/stripe_stripe`,
      secret: SECRET,
    }
    shopper = new Shopper(backend)
    payer = new CardPayer(shopper, stripe.url)
    goods = await shopper.goods()
  })

  afterAll(async () => {
    await backend?.stop()
    await stripe?.close()
  })

  const providers = async () => {
    const [region] = await backend.sql<{ id: string }>("select id from region limit 1")
    const { payment_providers } = await shopper.must<{ payment_providers: { id: string }[] }>(
      "GET",
      `/store/payment-providers?region_id=${region!.id}`,
    )
    return payment_providers.map(({ id }) => id)
  }

  const basket = async (index: number, quantity = 1, email = "the@example.com") => {
    const id = await shopper.basket([{ variant_id: goods[index]!.variant_id, quantity }], { email })
    return { id, session: await payer.choose(id) }
  }

  it("is offered in a shop that was filled before it had a key of Stripe", async () => {
    await expect.poll(providers, { timeout: 15_000 }).toContain(CARD)
  })

  it("pays an order: held when it is placed, taken when it stands", async () => {
    const { id, session } = await basket(0)
    expect(Object.keys(session.data).sort()).toEqual(
      ["amount", "client_secret", "currency", "id", "payment_collection_id", "status"].sort(),
    )
    const held = await payer.confirm(session.data, "pm_card_visa")
    expect(held.body).toMatchObject({ status: "requires_capture" })
    const { status, body } = await shopper.complete(id)
    expect({ status, type: body.type }).toEqual({ status: 200, type: "order" })
    await expect
      .poll(() => stripe.ledger.intent(session.data.id).status, { timeout: 15_000 })
      .toBe("succeeded")
    expect(stripe.ledger.intent(session.data.id)).toMatchObject({
      amount: body.order!.total,
      amount_received: body.order!.total,
      currency: "vnd",
    })
  })
})
