import type { Answer, Shopper } from "./shopper"

/** What a payment session tells a browser about a card's payment. */
export interface CardSession {
  id: string
  client_secret: string
  status: string
  amount: number
  currency: string
}

interface Collection {
  id: string
  payment_sessions?: { id: string; provider_id: string; data: CardSession }[]
}

/** A shopper's browser with Stripe.js in it: asks Stripe by the publishable key and the secret of one payment. */
export class CardPayer {
  constructor(
    private readonly shopper: Shopper,
    private readonly api: string,
  ) {}

  /** Chooses the card for a basket. @param data what a dishonest client sends along */
  async choose(
    cartId: string,
    data?: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    const { payment_collection } = await this.shopper.must<{ payment_collection: Collection }>(
      "POST",
      "/store/payment-collections",
      { cart_id: cartId },
    )
    return this.chooseFor(payment_collection.id, data, headers)
  }

  /** Chooses the card for a payment that is asked for, with or without a basket. */
  async chooseFor(
    collection: string,
    data?: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    const answer = await this.shopper.must<{ payment_collection: Collection }>(
      "POST",
      `/store/payment-collections/${collection}/payment-sessions`,
      { provider_id: "pp_stripe_stripe", ...(data ? { data } : {}) },
      headers,
    )
    const [session] = answer.payment_collection.payment_sessions ?? []
    if (!session) throw new Error("No payment session was made")
    return { ...session, payment_collection_id: collection }
  }

  /** Confirms as Stripe.js does. @param method a documented name such as `pm_card_visa` */
  async confirm(
    { id, client_secret }: Pick<CardSession, "id" | "client_secret">,
    method: string,
  ): Promise<Answer<{ status?: string; error?: { code: string; decline_code?: string } }>> {
    const response = await fetch(`${this.api}/v1/payment_intents/${id}/confirm`, {
      method: "POST",
      headers: { authorization: "Bearer pk_test_integration" },
      body: new URLSearchParams({
        client_secret,
        payment_method: method,
        return_url: "http://localhost:8000/thanh-toan/ket-qua",
      }),
    })
    return { status: response.status, body: (await response.json()) as { status?: string } }
  }
}
