import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { bearer, SellingShop, type SoldPart } from "../../support/selling-shop"

/** Money, stock and promotions of parts that are not sent, by the kind of payment. Cards are asked in stripe.test.ts. */
export function orderMoney(shop: () => Backend): void {
  describe("a part that is not sent", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    const refuse = (part: SoldPart) => selling.act(part, "refuse", { reason: "out_of_stock" })
    const confirm = (orderId: string, amount?: number) =>
      selling.shopper.call<{ message: string }>(
        "POST",
        `/admin/orders/${orderId}/bank-transfer`,
        { reference: "FT9", amount },
        selling.admin,
      )
    const pay = async (orderId: string, amount?: number) =>
      expect((await confirm(orderId, amount)).status).toBe(200)
    const notices = async (orderId: string) =>
      (
        await shop().sql<{ title: string }>(
          "select data ->> 'title' as title from notification where resource_id = $1 and channel = 'feed' order by created_at",
          orderId,
        )
      ).map(({ title }) => title)
    const free = async (part: SoldPart) => (await selling.shelf(part.goods)).reserved

    it("leaves a smaller order to be paid at the door, and its goods on the shelf", async () => {
      const order = await selling.order([2, 1])
      const [gone, stays] = order.parts
      const before = await free(gone!)
      const { total } = await selling.seen(stays!)
      await refuse(gone!)
      await selling.settled(order.id)
      const medusas = await selling.medusas(order.id)
      expect([medusas.status, medusas.total, medusas.items.length]).toEqual(["pending", total, 1])
      expect(await selling.money(order.id)).toMatchObject({ asked: total, cancelled: false })
      expect((await free(gone!)) - before).toBe(-2)
      const slip = await selling.shopper.call<{ message: string }>(
        "GET",
        `/seller/orders/packing-slips?id=${gone!.id}`,
        undefined,
        bearer(gone!.token),
      )
      expect(slip.status).toBe(400)
      expect(slip.body.message).toMatch(/^status: \d+-\d is refused$/)
      // The seller who stays sees no change, and goes on.
      expect((await selling.act(stays!, "confirm")).status).toBe(200)
      expect((await selling.act(stays!, "pack")).status).toBe(200)
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).fulfillments).toHaveLength(1)
    })

    it("leaves of three parts the one that is sent, though two are gone", async () => {
      const own = selling.sellers.map(({ id }) => id)
      const third = (await selling.shopper.goods()).find((good) => !own.includes(good.seller_id))!
      await selling.shopper.stock(third.inventory_item_id, 100)
      const order = await selling.order([1, 1], { also: [third] })
      let left = order.total
      for (const part of order.parts) {
        left -= (await selling.seen(part)).total
        await refuse(part)
        await selling.settled(order.id)
        expect((await selling.medusas(order.id)).total).toBe(left)
      }
      expect(await selling.money(order.id)).toMatchObject({ asked: left, cancelled: false })
    })

    it("cancels the order with its payment when nothing else is left of it", async () => {
      const order = await selling.order([1, 1])
      const before = await Promise.all(order.parts.map(free))
      for (const part of order.parts) await refuse(part)
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).status).toBe("canceled")
      expect(await selling.money(order.id)).toMatchObject({ cancelled: true })
      expect(await Promise.all(order.parts.map(free))).toEqual(before.map((held) => held - 1))
      expect(await selling.moves(order.parts[0]!.id)).toEqual(["refused"])
    })

    it("lowers a transfer that has not come, with a new picture to scan", async () => {
      const order = await selling.order([1, 1], { provider: "pp_vietqr_vietqr" })
      const [gone, stays] = order.parts
      const { total } = await selling.seen(stays!)
      await refuse(gone!)
      await selling.settled(order.id)
      const { transfer } = await selling.shopper.must<{
        transfer: { amount: number; most_asked: number }
      }>("GET", `/admin/orders/${order.id}/bank-transfer`, undefined, selling.admin)
      expect(transfer).toMatchObject({ amount: total, most_asked: order.total })
      // Either picture may have been scanned: nobody guesses which.
      for (const amount of [undefined, total - 1, order.total + 1]) {
        const { status, body } = await confirm(order.id, amount)
        expect([status, body.message]).toEqual([400, expect.stringMatching(/^amount: /)])
      }
      await pay(order.id, total)
      expect(await selling.money(order.id)).toMatchObject({ captured: total, refunded: 0 })
      expect((await selling.act(stays!, "confirm")).body.order.may).toContain("pack")
      await selling.settled(order.id)
      expect(await notices(order.id)).toEqual([])
    })

    it("gives back what a transfer under way brought too much, once, and tells staff to send it", async () => {
      const order = await selling.order([1, 1], { provider: "pp_vietqr_vietqr" })
      const [gone, stays] = order.parts
      const { total } = await selling.seen(stays!)
      await refuse(gone!)
      await selling.settled(order.id)
      await pay(order.id, order.total)
      await pay(order.id, order.total)
      await selling.settled(order.id)
      expect(await selling.money(order.id)).toMatchObject({
        captured: order.total,
        refunded: order.total - total,
      })
      expect(await notices(order.id)).toEqual([
        expect.stringMatching(/^Đơn \d+: hoàn cho khách tổng cộng/),
      ])
    })

    it("gives money back that came by transfer, to the đồng and once, and asks staff to send it", async () => {
      const order = await selling.order([1, 1], { provider: "pp_vietqr_vietqr" })
      await pay(order.id)
      const [gone, stays] = order.parts
      const { total } = await selling.seen(stays!)
      await Promise.all([refuse(gone!), refuse(gone!)])
      await selling.settled(order.id)
      expect(await selling.money(order.id)).toMatchObject({
        captured: order.total,
        refunded: order.total - total,
      })
      expect(await notices(order.id)).toEqual([
        expect.stringMatching(/^Đơn \d+: hoàn cho khách tổng cộng/),
      ])
      await refuse(stays!)
      await selling.settled(order.id)
      expect(await selling.money(order.id)).toMatchObject({ refunded: order.total })
      expect(await notices(order.id)).toHaveLength(2)
    })

    it("is taken back by its shopper until the seller confirms, and not by anybody else", async () => {
      const order = await selling.order([1, 1])
      const [first, second] = order.parts
      const found = await selling.shopper.must<{
        token: string
        order: { seller_orders: { id: string; may: string[] }[] }
      }>("POST", "/store/orders/look-up", { number: order.number, phone: "0912345678" })
      expect(found.order.seller_orders.map(({ may }) => may)).toEqual([
        ["cancel", "problem"],
        ["cancel", "problem"],
      ])
      const asShopper = (part: SoldPart, what: string, body: object = {}, token = found.token) =>
        selling.shopper.call<{ message: string; order: { seller_orders: { status: string }[] } }>(
          "POST",
          `/store/orders/${order.id}/seller-orders/${part.id}/${what}`,
          body,
          token ? { "x-order-token": token } : {},
        )
      for (const token of ["", "a.b.c.d", `${found.token.slice(0, -3)}abc`])
        expect((await asShopper(first!, "cancel", {}, token)).status).toBe(404)
      await selling.act(second!, "confirm")
      const late = await asShopper(second!, "cancel")
      expect([late.status, late.body.message]).toEqual([
        400,
        "status: confirmed cannot become cancelled",
      ])
      const [one, two] = await Promise.all([
        asShopper(first!, "cancel"),
        asShopper(first!, "cancel"),
      ])
      expect([one.status, two.status]).toEqual([200, 200])
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).items).toHaveLength(1)
      expect(await selling.seen(first!)).toMatchObject({
        status: "cancelled",
        transitions: [{ to: "cancelled", by: "shopper", reason: "changed_mind" }],
      })
      // What came is said by whoever has it, and what is wrong with it is read by staff.
      await selling.act(second!, "pack")
      expect((await asShopper(second!, "received")).status).toBe(400)
      await selling.act(second!, "hand-over", { own_delivery: true })
      const there = await asShopper(second!, "received")
      expect(there.body.order.seller_orders.map(({ status }) => status).sort()).toEqual([
        "cancelled",
        "delivered",
      ])
      const report = { kind: "damaged", message: "Hộp bị bẹp" }
      for (let twice = 0; twice < 2; twice++)
        expect((await asShopper(second!, "problem", report)).status).toBe(202)
      expect(await notices(order.id)).toEqual([expect.stringContaining("khách báo hàng hư hỏng")])
    })

    it("waits while staff edit the order, says so, and follows when they have ended", async () => {
      const order = await selling.order([1, 1])
      const [gone] = order.parts
      await selling.shopper.must(
        "POST",
        "/admin/order-edits",
        { order_id: order.id },
        selling.admin,
      )
      await refuse(gone!)
      const blocked = async () => {
        await shop().sql(
          "update outbox_message set available_at = now() where key = $1 and topic = 'order.in_line'",
          order.id,
        )
        return notices(order.id)
      }
      await expect
        .poll(blocked, { timeout: 60_000, interval: 500 })
        .toEqual([expect.stringContaining("đang có chỉnh sửa chưa xong")])
      expect((await selling.medusas(order.id)).items).toHaveLength(2)
      await selling.shopper.must(
        "DELETE",
        `/admin/order-edits/${order.id}`,
        undefined,
        selling.admin,
      )
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).items).toHaveLength(1)
    })

    it("is followed though a process died with its own edit of the order half written", async () => {
      const order = await selling.order([1, 1])
      const edit = { order_id: order.id }
      await selling.shopper.must("POST", "/admin/order-edits", edit, selling.admin)
      await shop().sql(
        "update order_change set internal_note = 'seller-order-life' where order_id = $1 and status = 'pending'",
        order.id,
      )
      await refuse(order.parts[0]!)
      await selling.settled(order.id)
      expect((await selling.medusas(order.id)).items).toHaveLength(1)
      expect(await notices(order.id)).toEqual([])
    })

    it("gives the use of a promotion back, part by part, once", async () => {
      const code = "ROIDI"
      const { promotion } = await selling.shopper.must<{ promotion: { id: string } }>(
        "POST",
        "/admin/promotions",
        {
          code,
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            value: 10,
            target_type: "items",
            allocation: "each",
            max_quantity: 10,
            currency_code: "vnd",
          },
          campaign: {
            name: code,
            campaign_identifier: code,
            budget: { type: "spend", limit: 10_000_000, currency_code: "vnd" },
          },
        },
        selling.admin,
      )
      const spent = async () => {
        const [row] = await shop().sql<{ used: number; raw: string }>(
          `select b.used::float8 as used, b.raw_used ->> 'value' as raw from promotion p
             join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.id = $1`,
          promotion.id,
        )
        expect(Number(row!.raw)).toBe(row!.used)
        return row!.used
      }
      const order = await selling.order([1, 1], { codes: [code] })
      const [gone, stays] = order.parts
      const [first, second] = [await selling.seen(gone!), await selling.seen(stays!)]
      expect(await spent()).toBe(first.discount_total + second.discount_total)
      expect(first.discount_total).toBeGreaterThan(0)
      await refuse(gone!)
      await selling.settled(order.id)
      expect(await spent()).toBe(second.discount_total)
      expect((await selling.medusas(order.id)).total).toBe(second.total)
      await refuse(stays!)
      await selling.settled(order.id)
      expect(await spent()).toBe(0)
    })
  })
}
