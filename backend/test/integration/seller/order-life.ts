import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { SellingShop } from "../../support/selling-shop"

/** A seller order from the shopper's order to the door, and what Medusa's order makes of it. */
export function orderLife(shop: () => Backend): void {
  describe("a seller order", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    it("goes from the order to the door, and Medusa's order follows with just its lines", async () => {
      const before = await selling.shelf(selling.sellers[0]!.goods)
      const order = await selling.order([2, 1])
      const [first, second] = order.parts
      const seen = await selling.seen(first!)
      expect(seen).toMatchObject({ status: "placed", may: ["confirm", "refuse"], transitions: [] })
      expect(Date.parse(seen.confirm_by!)).toBeGreaterThan(Date.now())

      const confirmed = await selling.act(first!, "confirm")
      expect([confirmed.status, confirmed.body.order]).toMatchObject([
        200,
        { status: "confirmed", confirm_by: null, may: ["pack", "refuse"] },
      ])
      await selling.act(first!, "pack")
      const sent = await selling.act(first!, "hand-over", {
        carrier: "Viettel Post",
        tracking_number: "VTP123",
      })
      expect(sent.body.order).toMatchObject({
        status: "handed_over",
        hand_over: { carrier: "Viettel Post", tracking_number: "VTP123", own_delivery: false },
      })
      await selling.settled(order.id)
      const again = (tracking_number: string) =>
        selling.act(first!, "hand-over", { carrier: "Viettel Post", tracking_number })
      expect((await again("VTP123")).status).toBe(200)
      const other = await again("VTP124")
      expect([other.status, other.body.order.hand_over]).toMatchObject([
        409,
        { tracking_number: "VTP123" },
      ])
      const lines = await linesOf(first!.id)
      const [parcel, ...others] = (await selling.medusas(order.id)).fulfillments
      expect(others).toEqual([])
      expect(parcel!.items.map(({ line_item_id }) => line_item_id)).toEqual(lines)
      expect(parcel!.labels).toMatchObject([{ tracking_number: "VTP123" }])
      expect([parcel!.shipped_at !== null, parcel!.delivered_at]).toEqual([true, null])
      expect((await selling.seen(second!)).status).toBe("placed")

      const there = await selling.act(first!, "deliver")
      expect(there.body.order.transitions.map(({ to, by }) => [to, by])).toEqual(
        ["confirmed", "packed", "handed_over", "delivered"].map((to) => [to, "seller"]),
      )
      await selling.settled(order.id)
      const [arrived] = (await selling.medusas(order.id)).fulfillments
      expect(arrived!.delivered_at).not.toBeNull()
      expect(await selling.shelf(first!.goods)).toEqual({ ...before, stocked: before.stocked - 2 })
    })

    it("makes each move once, however often and by however many it is asked for at once", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const taps = await Promise.all(Array.from({ length: 8 }, () => selling.act(part!, "confirm")))
      expect(taps.map(({ status, body }) => [status, body.order?.status])).toEqual(
        Array.from({ length: 8 }, () => [200, "confirmed"]),
      )
      await Promise.all(Array.from({ length: 4 }, () => selling.act(part!, "pack")))
      await selling.settled(order.id)
      expect(await selling.moves(part!.id)).toEqual(["confirmed", "packed"])
      expect((await selling.medusas(order.id)).fulfillments).toHaveLength(1)
      // An old tap that comes late changes nothing, and is told what stands.
      const late = await selling.act(part!, "confirm")
      expect([late.status, late.body.order.status]).toEqual([200, "packed"])
    })

    it("takes one of two opposite moves, and says of the other what stands", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const [yes, no] = await Promise.all([
        selling.act(part!, "confirm"),
        selling.act(part!, "refuse", { reason: "out_of_stock" }),
      ])
      // Whoever confirmed first may still refuse; never the other way round.
      const moves = await selling.moves(part!.id)
      expect(moves).toEqual(
        yes.status === 200 && no.status === 200 ? ["confirmed", "refused"] : ["refused"],
      )
      if (yes.status !== 200) {
        expect([yes.status, yes.body.message]).toEqual([
          400,
          "status: refused cannot become confirmed",
        ])
      }
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).status).toBe("canceled")
    })

    it("is packed or cancelled by staff, never both, when both happen at once", async () => {
      const { reserved } = await selling.shelf(selling.sellers[0]!.goods)
      const order = await selling.order([1, 0])
      const [part] = order.parts
      await selling.act(part!, "confirm")
      const [packed, cancelled] = await Promise.all([
        selling.act(part!, "pack"),
        selling.shopper.call("POST", `/admin/orders/${order.id}/cancel`, {}, selling.admin),
      ])
      await selling.settled(order.id)
      const { status } = await selling.seen(part!)
      const medusas = await selling.medusas(order.id)
      const live = medusas.fulfillments.filter(({ canceled_at }) => !canceled_at)
      expect([status, medusas.status, live.length]).toEqual(
        cancelled.status === 200 ? ["cancelled", "canceled", 0] : ["packed", "pending", 1],
      )
      expect([packed.status, cancelled.status]).toContain(200)
      expect(await selling.shelf(part!.goods)).toMatchObject({ reserved })
    })

    it("is not packed while its transfer is awaited, and is when it came", async () => {
      const order = await selling.order([1, 0], { provider: "pp_vietqr_vietqr" })
      const [part] = order.parts
      expect((await selling.act(part!, "confirm")).body.order.may).toEqual(["refuse"])
      const early = await selling.act(part!, "pack")
      expect([early.status, early.body.message]).toEqual([400, expect.stringMatching(/^payment:/)])
      await selling.shopper.must(
        "POST",
        `/admin/orders/${order.id}/bank-transfer`,
        { reference: "FT1" },
        selling.admin,
      )
      expect((await selling.act(part!, "pack")).body.order.status).toBe("packed")
    })

    it("is followed by Medusa's order after a power cut between the two", async () => {
      const order = await selling.order([1, 1])
      const [first, second] = order.parts
      await selling.act(first!, "confirm")
      await selling.act(first!, "pack")
      await selling.act(second!, "refuse", { reason: "damaged" })
      await shop().kill9()
      await shop().start()
      await selling.settled(order.id)
      const medusas = await selling.medusas(order.id)
      expect(medusas.fulfillments.filter(({ canceled_at }) => !canceled_at)).toHaveLength(1)
      expect(medusas.items.map(({ id }) => id)).toEqual(await linesOf(first!.id))
    })

    it("is packed once when staff do it in Medusa Admin at the same moment", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      await selling.act(part!, "confirm")
      const [line_item_id] = await linesOf(part!.id)
      const before = await selling.shelf(part!.goods)
      await Promise.all([
        selling.act(part!, "pack"),
        selling.shopper.call(
          "POST",
          `/admin/orders/${order.id}/fulfillments`,
          { items: [{ id: line_item_id, quantity: 1 }] },
          selling.admin,
        ),
      ])
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).fulfillments).toHaveLength(1)
      expect(await selling.shelf(part!.goods)).toEqual({
        stocked: before.stocked - 1,
        reserved: before.reserved - 1,
      })
    })

    it("is moved by staff for a seller who only has a telephone, with their reason kept", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const move = (body: object, headers = selling.admin) =>
        selling.shopper.call<{ message: string; seller_order: { status: string } }>(
          "POST",
          `/admin/seller-orders/${part!.id}/status`,
          body,
          headers,
        )
      expect((await move({ status: "confirmed", note: "x" }, {})).status).toBe(401)
      const silent = await move({ status: "confirmed" })
      expect([silent.status, silent.body.message]).toEqual([400, expect.stringMatching(/^note:/)])
      const far = await move({ status: "delivered", note: "Đã giao" })
      expect([far.status, far.body.message]).toEqual([400, expect.stringMatching(/^status:/)])
      for (let twice = 0; twice < 2; twice++) {
        const done = await move({ status: "confirmed", note: "Gọi điện, chị Hoa nhận đơn" })
        expect([done.status, done.body.seller_order.status]).toEqual([200, "confirmed"])
      }
      expect((await selling.seen(part!)).transitions).toMatchObject([{ by: "platform" }])
      const asStaffSee = await selling.shopper.must<{ seller_orders: { may: { to: string }[] }[] }>(
        "GET",
        `/admin/seller-orders?order_id=${order.id}`,
        undefined,
        selling.admin,
      )
      expect(asStaffSee.seller_orders).toMatchObject([
        {
          id: part!.id,
          status: "confirmed",
          seller: { id: part!.seller_id },
          transitions: [{ to: "confirmed", by: "platform", note: "Gọi điện, chị Hoa nhận đơn" }],
          may: [{ to: "packed" }, { to: "refused" }, { to: "cancelled" }],
        },
      ])
      await shop().sql(
        "update seller_order set live_at = now() - interval '1 day', status = 'placed' where id = $1",
        part!.id,
      )
      const { seller_orders } = await selling.shopper.must<{
        seller_orders: { id: string; step: string; seller: { id: string } }[]
      }>("GET", "/admin/seller-orders/unanswered", undefined, selling.admin)
      // Parts of other tests may wait even longer.
      expect(seller_orders.find(({ id }) => id === part!.id)).toMatchObject({
        step: "escalate_office",
        seller: { id: part!.seller_id },
      })
      await shop().sql("update seller_order set status = 'confirmed' where id = $1", part!.id)
    })

    it("keeps its moves: nobody changes or deletes one", async () => {
      const change = (sql: string) => shop().sql(sql)
      await expect(change("update seller_order_transition set note = 'x'")).rejects.toThrow(
        /append-only/,
      )
      await expect(change("delete from seller_order_transition")).rejects.toThrow(/append-only/)
      await expect(change("truncate seller_order_transition")).rejects.toThrow(/append-only/)
    })

    const linesOf = async (id: string) =>
      (
        await shop().sql<{ line_item_id: string }>(
          "select line_item_id from seller_order_line where seller_order_id = $1 order by line_item_id",
          id,
        )
      ).map(({ line_item_id }) => line_item_id)
  })
}
