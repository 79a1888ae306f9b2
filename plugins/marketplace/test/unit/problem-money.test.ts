import { describe, expect, it } from "vitest"
import { OWN_WORD_DAYS, PROBLEM_KEEPS_DAYS } from "../../src/modules/seller-order"
import { openProblems } from "../../src/workflows/order/problem/list"
import { waitingMoney } from "../../src/workflows/settlement/balance"
import { remit } from "../../src/workflows/settlement/remit"
import { settleSeller } from "../../src/workflows/settlement/settle"
import { MEMBER, SHOPPER, CLOCK, PREPAID, CASH, OWN, GHN, later, reports } from "../support/reports"
import { OWED, STAFF } from "../support/seller-orders"

describe("a problem that a shopper reports", () => {
  const { at, move, sent, delivered, report, close, pay, balance } = reports("problem_money")

  describe("and the money", () => {
    it("waits from the report until it is closed, and no payout takes it", async () => {
      const id = await delivered("a")
      expect(await balance()).toEqual({ pending: 0, available: OWED })
      await report(id)
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
      await expect(pay(1)).rejects.toThrow(
        `amount: 0 đồng can be paid out; ${OWED} of order ${id} wait: a reported problem`,
      )
      await close(id)
      expect(await balance()).toEqual({ pending: 0, available: OWED })
      expect(await pay(OWED)).toEqual({ pending: 0, available: 0 })
    })

    it("waits when it was reported on its way, too, and then comes", async () => {
      const id = await sent("a")
      await report(id)
      await move(id, "delivered", SHOPPER)
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
    })

    it("is no debt where it was paid out, and as much waits of what is earned until it is closed", async () => {
      const id = await delivered("a")
      await pay(OWED)
      await report(id)
      expect(await balance()).toEqual({ pending: 0, available: 0 })
      expect(await waitingMoney(at.knex, at.seller, { longest: 5 })).toEqual([])
      await delivered("b")
      await delivered("c")
      expect(await balance()).toEqual({ pending: OWED, available: OWED })
      expect(await waitingMoney(at.knex, at.seller, { longest: 5 })).toMatchObject([
        { order: { id }, amount: OWED, waits_for: "problem" },
      ])
      await close(id)
      expect(await balance()).toEqual({ pending: 0, available: 2 * OWED })
    })

    it("is no debt of two that were paid out one after the other", async () => {
      const a = await delivered("a")
      await pay(OWED, "first")
      const b = await delivered("b")
      await pay(OWED, "second")
      for (const id of [a, b]) await report(id)
      expect(await balance()).toEqual({ pending: 0, available: 0 })
    })

    it("is the same whether a payout or a report of others came first", async () => {
      const [a, b, c] = [await delivered("a"), await delivered("b"), await delivered("c")]
      await report(a)
      await pay(OWED + 100_000)
      await report(b)
      const left = 2 * OWED - 100_000
      expect(await balance()).toEqual({ pending: left, available: 0 })
      await close(a)
      await report(c)
      await report(a)
      expect(await balance()).toEqual({ pending: left, available: 0 })
      // Given to those that came first, until none is left.
      expect(
        (await waitingMoney(at.knex, at.seller, { longest: 5 })).map(({ order, amount }) => [
          order.id,
          amount,
        ]),
      ).toEqual([
        [b, OWED],
        [c, OWED - 100_000],
      ])
    })

    it("hides no debt and makes none: what the seller owed before, and what is owed since", async () => {
      const owe = (amount: number, reference: string) =>
        settleSeller(at.knex, {
          kind: "adjustment",
          seller_id: at.seller,
          amount: -amount,
          reference,
          note: "Bồi thường",
          actor_id: "user_1",
        })
      await owe(50_000, "first")
      const id = await delivered("a")
      await report(id)
      expect(await balance()).toEqual({ pending: OWED - 50_000, available: 0 })
      await owe(OWED, "second")
      expect(await balance()).toEqual({ pending: 0, available: -50_000 })
      expect(await waitingMoney(at.knex, at.seller, { longest: 5 })).toEqual([])
      await close(id)
      expect(await balance()).toEqual({ pending: 0, available: -50_000 })
    })

    it("is not touched by what is reported long after the delivery", async () => {
      const id = await delivered("a")
      await report(id, "Muộn", later(PROBLEM_KEEPS_DAYS))
      expect(await balance()).toEqual({ pending: 0, available: OWED })
      expect((await openProblems(at.knex)).map((one) => one.id)).toContain(id)
    })

    it("is either paid out or waits, where a payout and a report come at once", async () => {
      for (let round = 0; round < 8; round++) {
        const id = await delivered(`race${round}`)
        const [payout] = await Promise.allSettled([pay(OWED, `FT${round}`), report(id)])
        const paid = payout.status === "fulfilled"
        const waits = paid ? 0 : OWED
        expect(await balance()).toEqual({ pending: waits, available: 0 })
        await close(id)
        if (!paid) await pay(OWED, `again${round}`)
        expect(await balance()).toEqual({ pending: 0, available: 0 })
      }
    })
  })

  describe("which nobody has yet: money of a parcel that arrived by its seller's own word", () => {
    const waits = async (now?: Date) =>
      (await waitingMoney(at.knex, at.seller, { longest: 5, now })).map(
        ({ waits_for }) => waits_for,
      )

    it("waits some days, says until when, and is not paid out before", async () => {
      await delivered("a", MEMBER, PREPAID, OWN)
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
      const [waiting] = await waitingMoney(at.knex, at.seller, { longest: 5 })
      expect(waiting).toMatchObject({ amount: OWED, waits_for: "own_word" })
      const [{ at: since }] = await at.knex("seller_order_transition").where({
        seller_order_id: waiting!.order.id,
        to_status: "delivered",
      })
      expect(waiting!.until).toEqual(new Date(since.getTime() + OWN_WORD_DAYS * 86_400_000))
      await expect(pay(1)).rejects.toThrow(/wait: its seller's own word alone/)
      expect(await balance(new Date(waiting!.until!.getTime() - 1))).toMatchObject({ available: 0 })
      expect(await balance(new Date(waiting!.until!.getTime() + 1))).toEqual({
        pending: 0,
        available: OWED,
      })
    })

    it("waits though a carrier is named, whom the seller named himself", async () => {
      await delivered("a", MEMBER, PREPAID, GHN)
      expect(await waits()).toEqual(["own_word"])
    })

    it.each([
      ["the shopper's", SHOPPER],
      ["staff's", STAFF],
      ["time's", CLOCK],
    ] as const)("does not wait by %s word", async (_, by) => {
      await delivered("a", by)
      expect(await balance()).toEqual({ pending: 0, available: OWED })
    })

    it("waits no longer once a carrier has handed over its cash, which is that carrier's word", async () => {
      const id = await delivered("a", MEMBER, CASH, GHN)
      expect(await waits()).toEqual(["carrier"])
      await remit(at.knex, {
        holder: "carrier",
        reference: `FT-${id}`,
        note: "Kỳ 47",
        parcels: [{ seller_order_id: id, amount: 330_000 }],
        actor_id: "user_1",
      })
      expect([await waits(), await balance()]).toEqual([[], { pending: 0, available: OWED }])
    })

    it("is a debt at once where the seller took the cash", async () => {
      await delivered("a", MEMBER, CASH, OWN)
      expect([await waits(), await balance()]).toEqual([[], { pending: 0, available: -33_000 }])
    })

    it("is of the report first, where there is one, and of the days again once it is closed", async () => {
      const id = await delivered("a", MEMBER, PREPAID, OWN)
      await report(id)
      expect(await waits()).toEqual(["problem"])
      await close(id)
      expect(await waits()).toEqual(["own_word"])
      expect(await waits(later(OWN_WORD_DAYS))).toEqual([])
    })
  })
})
