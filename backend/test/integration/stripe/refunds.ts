import { expect, it } from "vitest"
import type { CardShop } from "../../support/card-shop"

/** Money that goes back, from Medusa Admin and from Stripe's dashboard, and disputes. */
export function refunds(shop: CardShop): void {
  it("goes back in parts and in whole, once when staff press twice, never more than was taken", async () => {
    const { order, intent: paid, payment } = await shop.paidOrder(7)
    const twice = await Promise.all([shop.refund(payment, 10_000), shop.refund(payment, 10_000)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(shop.refunded(paid)).toBe(10_000)
    expect((await shop.refund(payment, order.total)).status).toBe(400)
    expect((await shop.refund(payment, order.total - 10_000)).status).toBe(200)
    expect(shop.refunded(paid)).toBe(order.total)
    await shop.settled()
    expect(await shop.money(order.id)).toMatchObject({ refunds: 2, paid: 0 })
    expect((await shop.refund(payment, 1_000)).status).toBe(400)
    // Medusa's own total is nought by now; its buyer reads what was ordered, and what came back of it.
    const [named] = await shop.backend.sql<{ number: number }>(
      `select display_id as number from "order" where id = $1`,
      order.id,
    )
    const { body } = await shop.shopper.call("POST", "/store/orders/look-up", {
      number: named!.number,
      phone: "0912345678",
    })
    expect(body).toMatchObject({
      order: { total: order.total, payment: { refunded: order.total } },
    })
  }, 60_000)

  it("that does not reach the holder after all is told to the staff, once", async () => {
    const { order, intent: paid, payment } = await shop.paidOrder(7)
    expect((await shop.refund(payment, 10_000)).status).toBe(200)
    await shop.settled()
    shop.stripe.failRefund(shop.stripe.ledger.refundsOf(paid)[0]!.id)
    await shop
      .until(() => shop.titles(order.id))
      .toEqual([expect.stringMatching(/khoản hoàn 10\.000.*không đến được chủ thẻ/)])
    await shop.settled()
    expect(await shop.titles(order.id)).toHaveLength(1)
  }, 60_000)

  it("of money that never had an order, and that does not reach the holder, is told to the staff, once", async () => {
    shop.stripe.webhooks.hold()
    const { id, intent: paid } = await shop.heldBasket(6, "no-order@example.com")
    const good = shop.goods[6]!.inventory_item_id
    await shop.shopper.stock(good, 0)
    // Somebody takes what is held in Stripe's dashboard, so that letting it go is a refund.
    const { amount } = shop.stripe.capture(paid)
    await shop.stripe.webhooks.release()
    await shop.until(() => shop.refunded(paid)).toBe(amount)
    await shop.settled()
    await shop.shopper.stock(good, 100)
    expect(await shop.notices(id)).toEqual([])

    // Days later, when Stripe no longer knows what it was asked.
    shop.stripe.idempotency.forget()
    shop.stripe.webhooks.hold()
    const [refund] = shop.stripe.ledger.refundsOf(paid)
    shop.stripe.failRefund(refund!.id)
    await shop.stripe.webhooks.release({ order: "reverse", times: 5 })
    await shop.until(() => shop.notices(id)).toHaveLength(1)
    await shop.settled()
    const [notice, ...more] = await shop.notices(id)
    expect(more).toEqual([])
    expect(notice!.title).toMatch(/^Giỏ hàng không thành đơn: khoản hoàn .*không đến được chủ thẻ$/)
    expect(notice!.title).toContain(`${new Intl.NumberFormat("vi-VN").format(amount)}\u00a0₫`)
    for (const told of ["no-order@example.com", "0912345678", paid, refund!.id])
      expect(notice!.description).toContain(told)
    expect(shop.stripe.ledger.refundsOf(paid), "the same card would refuse it again").toHaveLength(
      1,
    )

    shop.stripe.dispute(paid)
    await shop.until(() => shop.notices(id)).toHaveLength(2)
    const dispute = (await shop.notices(id)).find(({ title }) => title !== notice!.title)
    expect(dispute!.title).toMatch(/^Giỏ hàng không thành đơn: chủ thẻ khiếu nại /)
    expect(dispute!.description).toContain("no-order@example.com")
  }, 60_000)

  it("that was given back in Stripe's dashboard is given back in Medusa, once, and staff see it", async () => {
    const { order, intent: paid } = await shop.paidOrder(8)
    shop.stripe.webhooks.hold()
    shop.stripe.refund(paid, 20_000)
    await shop.stripe.webhooks.release({ times: 3 })
    await shop.until(async () => (await shop.money(order.id)).refunds).toBe(1)
    await shop.settled()
    expect(await shop.money(order.id)).toMatchObject({ refunds: 1, paid: order.total - 20_000 })
    expect(shop.refunded(paid)).toBe(20_000)
    expect(await shop.titles(order.id)).toEqual([expect.stringContaining("trên Stripe")])
  }, 60_000)

  it("given back in the dashboard and in Medusa Admin at one moment goes back twice, as was meant", async () => {
    // Dear enough for all three: which good this is, no seed says.
    await shop.shopper.price(shop.goods[8]!.variant_id, 200_000)
    const { order, intent: paid, payment } = await shop.paidOrder(8)
    shop.stripe.webhooks.hold()
    const { id } = shop.stripe.refund(paid, 20_000)
    const path = `/v1/refunds/${id}`
    shop.stripe.failures.add({ method: "GET", path, kind: "slow", times: 1 })
    await shop.stripe.webhooks.release()
    await shop.until(() => shop.stripe.seen.some((one) => one.path === path)).toBe(true)
    // It is being written down at this moment: whoever presses the button is told to look first.
    expect((await shop.refund(payment, 20_000)).status).toBe(409)
    await shop.settled()
    expect((await shop.refund(payment, 20_000)).status).toBe(200)
    expect(shop.refunded(paid)).toBe(40_000)

    // A process died while it wrote the first one down, and its note is still there.
    await shop.backend.sql(
      "update payment set data = data || jsonb_build_object('recording', $2::text) where id = $1",
      payment,
      id,
    )
    expect((await shop.refund(payment, 20_000)).status).toBe(200)
    expect(shop.refunded(paid)).toBe(60_000)
    await shop.settled()
    expect(await shop.money(order.id)).toMatchObject({ refunds: 3, paid: order.total - 60_000 })
    const named = shop.stripe.ledger.refundsOf(paid).map(({ metadata }) => metadata!.refund_id)
    expect(new Set(named).size).toBe(3)
  }, 60_000)

  it("that is disputed is shown to the staff as the bank sees it by now, from the claim to the end", async () => {
    const { order, intent: paid } = await shop.paidOrder(9)
    const { id } = shop.stripe.dispute(paid)
    await shop.until(() => shop.notices(order.id)).toHaveLength(1)
    const [notice] = await shop.notices(order.id)
    expect(notice!.title).toContain(`${order.display_id}: chủ thẻ khiếu nại`)
    expect(notice!.description).toContain("không phải chủ thẻ mua")
    expect(notice!.description).toContain("trước ngày")

    shop.stripe.closeDispute(id, "lost")
    await shop.until(() => shop.notices(order.id)).toHaveLength(2)
    const end = (await shop.notices(order.id)).find(({ title }) => title !== notice!.title)
    expect(end!.title).toContain(`${order.display_id}: khiếu nại đã khép lại`)
    expect(end!.description).toContain("tiền đã về chủ thẻ")
    expect(end!.description).not.toContain("trước ngày")

    // The claim is told once more, late: it is closed by now, which staff know.
    const claim = shop.stripe.webhooks.events.find(({ type, data }) => {
      const { id: about } = data.object as { id?: string }
      return type === "charge.dispute.created" && about === id
    })
    await shop.stripe.webhooks.again(claim!.id, 3)
    await shop.settled()
    expect(await shop.notices(order.id)).toHaveLength(2)
  }, 60_000)
}
