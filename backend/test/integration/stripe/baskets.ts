import { expect, it } from "vitest"
import { CARD, type CardShop } from "../../support/card-shop"

/** Money of baskets that change, or cannot be ordered: nobody keeps it. */
export function baskets(shop: CardShop): void {
  it("is let go when its basket changes, also when Stripe was away at that moment", async () => {
    const { id, session } = await shop.basket(5)
    const [line] = await shop.backend.sql<{ id: string }>(
      "select id from cart_line_item where cart_id = $1",
      id,
    )
    const take = (quantity: number) =>
      shop.shopper.call("POST", `/store/carts/${id}/line-items/${line!.id}`, { quantity })
    expect((await take(2)).status).toBe(200)
    expect(shop.intent(session.data.id).status).toBe("canceled")

    const again = await shop.payer.choose(id)
    expect(again.data.amount).toBeGreaterThan(session.data.amount)
    shop.stripe.failures.add({ path: `${again.data.id}/cancel`, kind: "500", times: 3 })
    expect((await take(1)).status).toBe(200)
    expect(await shop.sessions(again.payment_collection_id)).toEqual([])
    // A page that was left open pays what the basket no longer is.
    await shop.payer.confirm(again.data, "pm_card_visa")
    await shop.until(() => shop.intent(again.data.id).status).toBe("canceled")
    expect(await shop.ordersOf(id)).toEqual([])
  }, 90_000)

  it("chosen twice at once is one payment: the other's hold is let go, whichever is paid", async () => {
    const { id, session: first } = await shop.basket(5)
    const collection = first.payment_collection_id
    // Stripe is away when the first is given up, so that a browser can still pay it.
    shop.stripe.failures.add({ path: "/cancel", kind: "500", times: 6 })
    const chosen = await Promise.all([shop.payer.choose(id), shop.payer.choose(id)])
    const [kept, ...more] = await shop.sessions(collection)
    expect(more).toEqual([])
    const winner = chosen.find((one) => one.id === kept!.id)!
    const loser = chosen.find((one) => one.id !== kept!.id)!
    expect((await shop.payer.confirm(loser.data, "pm_card_visa")).status).toBe(200)
    await shop.until(() => shop.intent(loser.data.id).status).toBe("canceled")
    await shop.payer.confirm(winner.data, "pm_card_visa")
    const { body } = await shop.shopper.complete(id)
    await shop.until(() => shop.intent(winner.data.id).status).toBe("succeeded")

    // As of a time before choices waited for each other: two sessions, and the order stands on one.
    const [row] = await shop.backend.sql<{ id: string }>(
      `insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, status, payment_collection_id)
       select $1, currency_code, amount, raw_amount, provider_id, data || jsonb_build_object('id', $2::text), 'pending',
         payment_collection_id from payment_session where payment_collection_id = $3 returning id`,
      first.id,
      first.data.id,
      collection,
    )
    expect(row!.id).toBe(shop.intent(first.data.id).metadata.session_id)
    expect((await shop.payer.confirm(first.data, "pm_card_visa")).status).toBe(200)
    await shop.until(() => shop.intent(first.data.id).status).toBe("canceled")
    await shop.settled()
    expect(await shop.sessions(collection)).toEqual([kept])
    expect((await shop.money(body.order!.id)).paid).toBe(body.order!.total)
  }, 90_000)

  it("gives the money back when the goods are gone, and the shopper hears why", async () => {
    shop.stripe.webhooks.hold()
    const { id, session, intent: held } = await shop.heldBasket(6, "refused@example.com")
    await shop.shopper.stock(shop.goods[6]!.inventory_item_id, 0)
    await shop.stripe.webhooks.release({ times: 2 })
    await shop.until(() => shop.intent(held).status).toBe("canceled")
    const letters = () => shop.letterTo("card-returned", "refused@example.com")
    await shop.until(letters).toHaveLength(1)
    const [mail] = await letters()
    expect(mail!.text).toContain("không bị trừ tiền")
    expect(mail!.text).toContain("không đủ hàng")
    expect(await shop.ordersOf(id)).toEqual([])
    await shop.until(() => shop.sessions(session.payment_collection_id)).toEqual([])
    await shop.shopper.stock(shop.goods[6]!.inventory_item_id, 100)
    const next = await shop.payer.choose(id)
    await shop.payer.confirm(next.data, "pm_card_visa")
    expect((await shop.shopper.complete(id)).body.type).toBe("order")
  }, 90_000)

  it("that cannot be taken now says so, and the basket can be paid otherwise", async () => {
    const item = { variant_id: shop.goods[12]!.variant_id, quantity: 1 }
    const id = await shop.shopper.basket([item], { provider: null })
    const { payment_collection } = await shop.shopper.must<{ payment_collection: { id: string } }>(
      "POST",
      "/store/payment-collections",
      { cart_id: id },
    )
    shop.stripe.failures.add({ method: "POST", path: "/v1/payment_intents", kind: "500", times: 3 })
    const away = await shop.shopper.call<{ code: string; message: string }>(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: CARD },
      { "x-medusa-locale": "en-US" },
    )
    expect(away).toMatchObject({ status: 400, body: { code: "card_unavailable" } })
    expect(away.body.message).toContain("your basket is kept")
    await shop.shopper.pay(id)
    expect((await shop.shopper.complete(id)).body.type).toBe("order")
  })

  it("asks for one payment however often the answer is lost on the way", async () => {
    const before = shop.stripe.ledger.intents.size
    shop.stripe.failures.add({
      method: "POST",
      path: "/v1/payment_intents",
      kind: "reset",
      times: 1,
    })
    await shop.basket(13)
    expect(shop.stripe.ledger.intents.size).toBe(before + 1)
    // Money of orders before this one may still be on its way.
    const made = shop.stripe.seen.filter(({ path }) => path === "/v1/payment_intents")
    expect(made.at(-1)).toMatchObject({ replayed: true })
  })
}
