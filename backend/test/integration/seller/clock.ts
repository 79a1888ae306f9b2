import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { SellingShop, type SoldPart } from "../../support/selling-shop"

/** The clock strikes once a minute; twice that, and what it takes beside other work. */
const MINUTES = { timeout: 150_000, interval: 500 }

/**
 * What the clock of the real shop does by itself, as hours and days pass that the database is told of. In three stages, for
 * a suite that has other things to do while a minute passes.
 */
export function clock(shop: () => Backend) {
  let selling: SellingShop
  let unanswered: { id: string; total: number; parts: SoldPart[] }
  let kind: { id: string; parts: SoldPart[] }
  const part = () => unanswered.parts[0]!

  const paid = async (quantities: number[]) => {
    const order = await selling.order(quantities, { provider: "pp_vietqr_vietqr" })
    await selling.shopper.must(
      "POST",
      `/admin/orders/${order.id}/bank-transfer`,
      { reference: `FT-${order.number}` },
      selling.admin,
    )
    return order
  }
  const reserved = async () => {
    const [row] = await shop().sql<{ quantity: number }>(
      `select coalesce(sum(r.quantity), 0)::int as quantity from reservation_item r
         join seller_order_line l on l.line_item_id = r.line_item_id
        where l.seller_order_id = $1 and r.deleted_at is null`,
      part().id,
    )
    return row!.quantity
  }
  const steps = async () =>
    (
      await shop().sql<{ step: string }>(
        "select step from seller_order_clock where seller_order_id = $1 order by step",
        part().id,
      )
    ).map(({ step }) => step)
  const accounts = async (id: string) =>
    Object.fromEntries(
      (
        await shop().sql<{ account: string; amount: number }>(
          `select account, sum(amount)::float8 as amount from ledger_entry
            where seller_order_id = $1 group by account having sum(amount) <> 0`,
          id,
        )
      ).map(({ account, amount }) => [account, amount]),
    )

  /** An order that was paid and that nobody answers, days ago; and one of which staff gave something back. */
  function begin(): void {
    describe("the shop's clock", () => {
      beforeAll(async () => {
        selling = new SellingShop(shop())
        await selling.open()
      })

      it("is told of an order of days ago that is paid and not answered, and of money that staff gave back", async () => {
        unanswered = await paid([2, 0])
        expect(await selling.money(unanswered.id)).toMatchObject({ captured: unanswered.total })
        expect(await reserved()).toBe(2)
        await shop().sql(
          "update seller_order set live_at = now() - interval '10 days' where id = $1",
          part().id,
        )
        kind = await paid([0, 1])
        const [payment] = await shop().sql<{ id: string }>(
          `select p.id from payment p join order_payment_collection op
             on op.payment_collection_id = p.payment_collection_id where op.order_id = $1`,
          kind.id,
        )
        const given = { amount: 10_000, note: "Hàng tới trễ" }
        const path = `/admin/payments/${payment!.id}/refund`
        await selling.shopper.must("POST", path, given, selling.admin)
        await shop().sql(
          "update refund set created_at = now() - interval '2 minutes' where payment_id = $1",
          payment!.id,
        )
      })
    })
  }

  function goOn(): void {
    describe("the shop's clock, a minute later", () => {
      it("has reminded the seller, then its owner, then the office and the staff, and ends nothing that they were just told of", async () => {
        const told = ["escalate_office", "escalate_owner", "remind"]
        await expect.poll(steps, MINUTES).toEqual(told)
        expect((await selling.seen(part())).status).toBe("placed")
        const templates = async () =>
          (
            await shop().sql<{ template: string }>(
              `select distinct template from notification where resource_id = $1 and status = 'success'
                 and template in ('seller-order-remind', 'seller-order-escalate-owner') order by 1`,
              part().id,
            )
          ).map(({ template }) => template)
        await expect
          .poll(templates, { timeout: 30_000 })
          .toEqual(["seller-order-escalate-owner", "seller-order-remind"])
        await shop().sql(
          "update seller_order_clock set taken_at = now() - interval '2 days' where seller_order_id = $1",
          part().id,
        )
      })
    })
  }

  function end(): void {
    describe("the shop's clock, two days on", () => {
      it("lets the order expire: money and goods go back, and nobody is owed anything", async () => {
        const status = async () => (await selling.seen(part())).status
        await expect.poll(status, MINUTES).toBe("expired")
        expect((await selling.seen(part())).transitions).toMatchObject([
          { to: "expired", by: "clock", reason: "not_confirmed" },
        ])
        await selling.settled(unanswered.id)
        expect((await selling.medusas(unanswered.id)).status).toBe("canceled")
        expect(await selling.money(unanswered.id)).toMatchObject({
          captured: unanswered.total,
          refunded: unanswered.total,
        })
        expect(await reserved()).toBe(0)
        expect(await accounts(part().id)).toEqual({})
      })

      it("has told the ledger what staff gave back: the platform bears it, the seller is owed as before", async () => {
        const { id } = kind.parts[0]!
        await expect.poll(() => accounts(id), MINUTES).toMatchObject({ bearer: -10_000 })
        const seen = await selling.seen({ id, token: kind.parts[0]!.token })
        const all = await accounts(id)
        expect(all).toMatchObject({ buyer: -seen.total, pending: expect.any(Number) as number })
        expect(Object.values(all).reduce((sum, amount) => sum + amount, 0)).toBe(0)
      })
    })
  }

  return { begin, goOn, end }
}
