import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { SellingShop, type SoldPart } from "../../support/selling-shop"

/** Parts of which a seller takes on less than was ordered, and what their shopper may do then. */
export function orderFewer(shop: () => Backend): void {
  describe("a part of which fewer will come", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    const free = async (part: SoldPart) => (await selling.shelf(part.goods)).reserved

    /** The shopper, who has the order's link. */
    async function shopperOf(order: { id: string; number: number }) {
      const { token } = await selling.shopper.must<{ token: string }>(
        "POST",
        "/store/orders/look-up",
        { number: order.number, phone: "0912345678" },
      )
      const headers = { "x-order-token": token }
      return {
        may: async (part: SoldPart) => {
          const found = await selling.shopper.must<{
            order: { seller_orders: { id: string; may: string[] }[] }
          }>("GET", `/store/orders/${order.id}/status?token=${token}`)
          return found.order.seller_orders.find(({ id }) => id === part.id)?.may
        },
        cancel: (part: SoldPart) =>
          selling.shopper.call<{ message?: string }>(
            "POST",
            `/store/orders/${order.id}/seller-orders/${part.id}/cancel`,
            {},
            headers,
          ),
      }
    }
    const fewer = async (part: SoldPart, quantity: number) => {
      const [line] = (await selling.seen(part)).lines
      const { status, body } = await selling.act(part, "confirm", {
        lines: [{ id: line!.id, quantity }],
      })
      expect(status).toBe(200)
      return body.order
    }

    it("is paid for as far as it is sent", async () => {
      const order = await selling.order([5, 0])
      const [part] = order.parts
      const before = await selling.seen(part!)
      const [line] = before.lines
      const held = await free(part!)
      const some = await selling.act(part!, "confirm", { lines: [{ id: line!.id, quantity: 3 }] })
      expect(some.body.order).toMatchObject({
        status: "confirmed",
        item_total: (before.item_total / 5) * 3,
        delivery_total: before.delivery_total,
        lines: [{ quantity: 3, ordered_quantity: 5 }],
      })
      const again = await selling.act(part!, "confirm", { lines: [{ id: line!.id, quantity: 3 }] })
      expect([again.status, again.body.order.lines[0]!.quantity]).toEqual([200, 3])
      // Of two members who said otherwise the second is told so, and what stands.
      for (const otherwise of [{}, { lines: [{ id: line!.id, quantity: 1 }] }]) {
        const other = await selling.act(part!, "confirm", otherwise)
        expect([other.status, other.body]).toMatchObject([
          409,
          { code: "other_move", order: { status: "confirmed", lines: [{ quantity: 3 }] } },
        ])
      }
      await selling.settled(order.id)
      const medusas = await selling.medusas(order.id)
      expect([medusas.total, medusas.items[0]!.quantity]).toEqual([some.body.order.total, 3])
      expect(await selling.money(order.id)).toMatchObject({ asked: some.body.order.total })
      expect((await free(part!)) - held).toBe(-2)
      await selling.act(part!, "pack")
      await selling.settled(order.id)
      const [parcel] = (await selling.medusas(order.id)).fulfillments
      expect(parcel!.items.map(({ quantity }) => quantity)).toEqual([3])
      expect((await free(part!)) - held).toBe(-5)
    })

    it("is taken back by its shopper, who then pays for nothing of it", async () => {
      const order = await selling.order([5, 1], { provider: "pp_vietqr_vietqr" })
      const [part, other] = order.parts
      const reserved = await free(part!)
      const { total: stays } = await selling.seen(other!)
      await selling.shopper.must(
        "POST",
        `/admin/orders/${order.id}/bank-transfer`,
        { reference: "FT3" },
        selling.admin,
      )
      const shopper = await shopperOf(order)
      const { total: left } = await fewer(part!, 3)
      await selling.settled(order.id)
      expect(await selling.money(order.id)).toMatchObject({
        captured: order.total,
        refunded: order.total - stays - left,
      })
      expect(await shopper.may(part!)).toEqual(["cancel", "problem"])
      const answers = await Promise.all([shopper.cancel(part!), shopper.cancel(part!)])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      await selling.settled(order.id)
      expect(await selling.money(order.id)).toMatchObject({
        captured: order.total,
        refunded: order.total - stays,
      })
      const medusas = await selling.medusas(order.id)
      expect([medusas.status, medusas.total, medusas.items.length]).toEqual(["pending", stays, 1])
      expect((await free(part!)) - reserved).toBe(-5)
      expect(await selling.seen(part!)).toMatchObject({
        status: "cancelled",
        transitions: [
          { to: "confirmed", by: "seller" },
          { to: "cancelled", by: "shopper", reason: "changed_mind" },
        ],
      })
      expect(await ledger(part!)).toEqual([])
      expect(await shopper.may(part!)).toEqual([])
    })

    it("is nothing to collect at the door once its shopper took it back", async () => {
      const order = await selling.order([5, 0])
      const [part] = order.parts
      await fewer(part!, 3)
      expect((await (await shopperOf(order)).cancel(part!)).status).toBe(200)
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).status).toBe("canceled")
      expect(await selling.money(order.id)).toMatchObject({ cancelled: true, captured: 0 })
      expect(await ledger(part!)).toEqual([])
    })

    it("is not taken back once it is packed, nor where all of it will come", async () => {
      const order = await selling.order([5, 1])
      const [part, other] = order.parts
      const shopper = await shopperOf(order)
      await fewer(part!, 3)
      await selling.act(part!, "pack")
      await selling.act(other!, "confirm")
      for (const [one, status] of [
        [part!, "packed"],
        [other!, "confirmed"],
      ] as const) {
        expect(await shopper.may(one)).toEqual(["problem"])
        const late = await shopper.cancel(one)
        expect([late.status, late.body.message]).toEqual([
          400,
          `status: ${status} cannot become cancelled`,
        ])
      }
      await selling.settled(order.id)
    })

    /** What is owed of a part, by account; what is 0 is left out. */
    const ledger = (part: SoldPart) =>
      shop().sql(
        `select account, sum(amount)::float8 as amount from ledger_entry where seller_order_id = $1
          group by account having sum(amount) <> 0`,
        part.id,
      )
  })
}
