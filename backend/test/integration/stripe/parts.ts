import { expect, it } from "vitest"
import type { CardShop } from "../../support/card-shop"

/** Money of a card's order of which a seller cannot send its part. */
export function parts(shop: CardShop): void {
  const refuse = (id: string) =>
    shop.shopper.call(
      "POST",
      `/admin/seller-orders/${id}/status`,
      { status: "refused", reason: "out_of_stock", note: "Gọi điện: hết hàng" },
      shop.admin,
    )
  /** Until Medusa's order has followed; what waits for its time is due at once. */
  const followed = (orderId: string) =>
    shop
      .until(async () => {
        await shop.backend.sql(
          `update outbox_message set available_at = now() where id in (select id from outbox_message
             where topic = 'order.in_line' and available_at > now() for update skip locked)`,
        )
        return shop.backend.sql(
          "select topic, last_error from outbox_message where key = $1 and topic in ('order.in_line', 'order.money')",
          orderId,
        )
      })
      .toEqual([])

  it("of which a seller cannot send its part goes back to the card for just that part, once, and for the rest when nothing is left", async () => {
    const items = [9, 10].map((index) => ({
      variant_id: shop.goods[index]!.variant_id,
      quantity: 1,
    }))
    const cart = await shop.shopper.basket(items, { provider: null })
    const { data } = await shop.payer.choose(cart)
    await shop.payer.confirm(data, "pm_card_visa")
    const { body } = await shop.shopper.complete(cart)
    const order = body.order!
    const live = () =>
      shop.backend.sql<{ id: string; total: number }>(
        "select id, total::float8 as total from seller_order where order_id = $1 and live_at is not null order by id",
        order.id,
      )
    await shop.until(async () => (await live()).length).toBe(2)
    const [gone, stays] = await live()
    // Perhaps while the money is only held: it is taken first, and what is over goes back then.
    const taps = await Promise.all([refuse(gone!.id), refuse(gone!.id)])
    expect(taps.map(({ status }) => status)).toEqual([200, 200])
    await followed(order.id)
    await shop.settled()
    expect(shop.intent(data.id).status).toBe("succeeded")
    expect(shop.refunded(data.id)).toBe(gone!.total)
    expect(await shop.money(order.id)).toMatchObject({ refunds: 1, paid: stays!.total })
    expect(await shop.titles(order.id)).toEqual([])

    expect((await refuse(stays!.id)).status).toBe(200)
    await followed(order.id)
    await shop.settled()
    expect(shop.refunded(data.id)).toBe(order.total)
    const [row] = await shop.backend.sql<{ status: string }>(
      `select status from "order" where id = $1`,
      order.id,
    )
    expect(row!.status).toBe("canceled")
  }, 90_000)
}
