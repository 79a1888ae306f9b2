import { expect, it } from "vitest"
import { CARD, type CardShop } from "../../support/card-shop"

/** Backends that die, and keys that come and go. The last of all: they leave the shop as it was. */
export function restarts(shop: CardShop): void {
  it("is taken once though the process dies between Stripe's yes and its own word, also without a key meanwhile", async () => {
    const open = await shop.basket(2)
    const { id, intent: held } = await shop.heldBasket(9)
    shop.stripe.failures.add({ path: `${held}/capture`, kind: "slow", times: 1 })
    const { body } = await shop.shopper.complete(id)
    const order = body.order!
    await shop.until(() => shop.intent(held).status).toBe("succeeded")
    await shop.backend.kill9()
    const { payment } = await shop.money(order.id)
    const written = () =>
      shop.backend.sql<{ captured: boolean; captures: number }>(
        `select p.captured_at is not null as captured, count(c.id)::int as captures
         from payment p left join capture c on c.payment_id = p.id where p.id = $1 group by p.id`,
        payment,
      )
    expect(await written(), "begun, not ended").toEqual([{ captured: false, captures: 1 }])

    await shop.backend.start({ env: {} })
    await expect.poll(offered, { timeout: 20_000 }).not.toContain(CARD)
    // Its card's payment can no longer be given up at Stripe: it is taken off, and the basket can be changed and ordered.
    await expect
      .poll(() => shop.sessions(open.session.payment_collection_id), { timeout: 20_000 })
      .toEqual([])
    await shop.shopper.pay(open.id)
    expect((await shop.shopper.complete(open.id)).body.type).toBe("order")
    expect((await fetch(shop.webhook, { method: "POST" })).status).toBe(404)
    // Nobody can ask Stripe: it stays as it is, and is tried again.
    expect(await written()).toMatchObject([{ captured: false }])

    await shop.backend.kill9()
    await shop.backend.start({ env: shop.key })
    await expect.poll(offered, { timeout: 20_000 }).toContain(CARD)
    await shop.until(async () => (await shop.money(order.id)).paid).toBe(order.total)
    await shop.settled()
    expect(await written()).toEqual([{ captured: true, captures: 1 }])
    expect(shop.intent(held).amount_received).toBe(order.total)
  }, 180_000)

  async function offered(): Promise<string[]> {
    const [region] = await shop.backend.sql<{ id: string }>("select id from region limit 1")
    const { payment_providers } = await shop.shopper.must<{ payment_providers: { id: string }[] }>(
      "GET",
      `/store/payment-providers?region_id=${region!.id}`,
    )
    return payment_providers.map(({ id }) => id)
  }
}
