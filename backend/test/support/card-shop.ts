import { readFileSync } from "node:fs"
import { simpleParser } from "mailparser"
import { expect } from "vitest"
import { startStripe, type StripeStandIn } from "../../../e2e/stripe"
import { asStaff } from "./accounts"
import { Backend } from "./backend"
import { CardPayer } from "./card-payer"
import { type Goods, Shopper } from "./shopper"

export const CARD = "pp_stripe_stripe"
/** With which the stand-in of Stripe signs what it tells. */
export const WEBHOOK_SECRET = "whsec_integration"
/** Attempts after which staff have been told of a failure, and far from those after which a message is given up. */
const WELL_TRIED = 8

interface Notice {
  title: string
  description: string
}

/** The built backend with the real stripe-node at a stand-in of Stripe's API, and all who deal with it. */
export class CardShop {
  stripe!: StripeStandIn
  backend!: Backend
  shopper!: Shopper
  payer!: CardPayer
  goods!: Goods[]
  admin!: Record<string, string>
  webhook!: string

  async open(): Promise<void> {
    this.stripe = await startStripe()
    this.backend = await Backend.on("stripe", { env: this.key })
    this.webhook = `${this.backend.url}/hooks/payment/stripe_stripe`
    this.stripe.webhooks.endpoint = { url: this.webhook, secret: WEBHOOK_SECRET }
    this.shopper = new Shopper(this.backend)
    this.payer = new CardPayer(this.shopper, this.stripe.url)
    this.goods = await this.shopper.goods()
    this.admin = await asStaff(this.backend)
  }

  async close(): Promise<void> {
    await this.backend?.stop()
    await this.stripe?.close()
  }

  /** What makes it a shop that takes cards. */
  get key() {
    return {
      STRIPE_API_KEY: "sk_test_integration",
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_BASE: this.stripe.url,
    }
  }

  /**
   * Asks until it is so. Messages about money that wait for their time (a head start, a pause after a failure) are due at
   * once: what comes of them is tested, not how long they wait. Nor are they given up for it, as after an hour of trying.
   */
  until<T>(ask: () => T | Promise<T>) {
    return expect.poll(
      async () => {
        await this.backend.sql(
          `update outbox_message set available_at = now(), attempts = least(attempts, ${WELL_TRIED}) where id in (
             select id from outbox_message where dead_at is null and available_at > now()
               and (topic like 'card.%' or topic = 'order.money') for update skip locked)`,
        )
        return ask()
      },
      { timeout: 60_000, interval: 100 },
    )
  }

  /** Waits until nothing that was told is left to be done. */
  async settled(): Promise<void> {
    await this.stripe.webhooks.idle()
    await this.until(() =>
      this.backend.sql(
        "select topic, key, last_error from outbox_message where topic like 'card.%' or topic = 'order.money'",
      ),
    ).toEqual([])
  }

  async basket(index: number, email = "the@example.com", headers: Record<string, string> = {}) {
    const item = { variant_id: this.goods[index]!.variant_id, quantity: 1 }
    const id = await this.shopper.basket([item], { email, headers, provider: null })
    return { id, session: await this.payer.choose(id) }
  }

  /** A basket whose card was accepted, and that nobody has ordered yet. */
  async heldBasket(index: number, email?: string) {
    const made = await this.basket(index, email)
    const { body } = await this.payer.confirm(made.session.data, "pm_card_visa")
    expect(body.status).toBe("requires_capture")
    return { ...made, intent: made.session.data.id }
  }

  /** An order whose money is held; whether it is taken is left to the test. */
  async placedOrder(index: number, email?: string) {
    const held = await this.heldBasket(index, email)
    const { body } = await this.shopper.complete(held.id)
    expect(body.type).toBe("order")
    return { ...held, order: body.order! }
  }

  async paidOrder(index: number, email?: string) {
    const placed = await this.placedOrder(index, email)
    await this.until(() => this.intent(placed.intent).status).toBe("succeeded")
    await this.until(async () => (await this.money(placed.order.id)).paid).toBe(placed.order.total)
    return { ...placed, payment: (await this.money(placed.order.id)).payment }
  }

  /** Asks for more money after the order, as staff do. @returns the collection that it is paid to */
  async askFor(orderId: string, amount: number) {
    const { payment_collection } = await this.shopper.must<{ payment_collection: { id: string } }>(
      "POST",
      "/admin/payment-collections",
      { order_id: orderId, amount },
      this.admin,
    )
    return payment_collection.id
  }

  /** The payment at Stripe, as it stands. */
  intent(id: string) {
    return this.stripe.ledger.intent(id)
  }

  /** What was sent back of it, in the smallest unit. */
  refunded(intent: string): number {
    return this.stripe.ledger
      .refundsOf(intent)
      .reduce((sum, { amount, status }) => (status === "failed" ? sum : sum + amount), 0)
  }

  /** How often Stripe was asked to take it. */
  captures(intent: string): number {
    return this.stripe.seen.filter(({ path }) => path.endsWith(`${intent}/capture`)).length
  }

  /** What Medusa says of an order's first payment, and what the order was paid in all. */
  async money(orderId: string) {
    const [row] = await this.backend.sql<{ paid: number; payment: string; refunds: number }>(
      `select (select coalesce(sum(t.amount), 0)::float8 from order_transaction t
           where t.order_id = $1 and t.deleted_at is null) as paid, p.id as payment,
         (select count(*)::int from refund r where r.payment_id = p.id and r.deleted_at is null) as refunds
       from order_payment_collection o join payment p on p.payment_collection_id = o.payment_collection_id
       where o.order_id = $1 order by p.created_at limit 1`,
      orderId,
    )
    return row!
  }

  async ordersOf(cartId: string): Promise<string[]> {
    const rows = await this.backend.sql<{ order_id: string }>(
      "select order_id from order_cart where cart_id = $1 and deleted_at is null",
      cartId,
    )
    return rows.map(({ order_id }) => order_id)
  }

  sessions(collection: string) {
    return this.backend.sql<{ id: string }>(
      "select id from payment_session where payment_collection_id = $1 and deleted_at is null",
      collection,
    )
  }

  async letters(template: string) {
    const files = this.backend.letters("eml").filter((file) => file.includes(template))
    return Promise.all(files.map((file) => simpleParser(readFileSync(file))))
  }

  async letterTo(template: string, email: string) {
    return (await this.letters(template)).filter((mail) => JSON.stringify(mail.to).includes(email))
  }

  /** What staff read in Medusa Admin's bell about an order. */
  async notices(orderId: string): Promise<Notice[]> {
    const { notifications } = await this.shopper.must<{
      notifications: { data: Notice; resource_id: string }[]
    }>("GET", "/admin/notifications?channel=feed&limit=200", undefined, this.admin)
    return notifications.filter((one) => one.resource_id === orderId).map(({ data }) => data)
  }

  async titles(orderId: string): Promise<string[]> {
    return (await this.notices(orderId)).map(({ title }) => title)
  }

  refund(payment: string, amount: number) {
    return this.shopper.call("POST", `/admin/payments/${payment}/refund`, { amount }, this.admin)
  }

  capture(payment: string, body: { amount?: number } = {}, headers = this.admin) {
    return this.shopper.call("POST", `/admin/payments/${payment}/capture`, body, headers)
  }

  async cancel(orderId: string): Promise<void> {
    await this.shopper.must("POST", `/admin/orders/${orderId}/cancel`, {}, this.admin)
  }
}
