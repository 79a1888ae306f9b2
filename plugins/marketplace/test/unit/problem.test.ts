import { describe, expect, it } from "vitest"
import { ARRIVED_AFTER_DAYS, MOST_SAID } from "../../src/modules/seller-order"
import { cancelSellerOrders, restoreSellerOrders } from "../../src/workflows/order/cancel"
import { runClock } from "../../src/workflows/order/life/clock"
import { openProblems } from "../../src/workflows/order/problem/list"
import { reportProblem } from "../../src/workflows/order/problem/report"
import { unfinished } from "../../src/workflows/seller/close-seller"
import { waitingMoney } from "../../src/workflows/settlement/balance"
import { MEMBER, SHOPPER, CLOCK, PREPAID, later, reports } from "../support/reports"
import { addMoney, addSellerOrder, PART, postSale, STAFF } from "../support/seller-orders"

describe("a problem that a shopper reports", () => {
  const { at, move, sent, delivered, report, close, balance, rowsOf } = reports("problem")

  describe("as it is kept", () => {
    it("is one at a time, to which more is added and nothing is lost, by however many at once", async () => {
      const id = await sent("a")
      const words = ["một", "hai", "ba", "một"]
      const answers = await Promise.all(words.map((message) => report(id, message)))
      expect(answers.filter(({ heard }) => heard)).toHaveLength(3)
      expect(new Set(answers.map((one) => one.id)).size).toBe(1)
      const [row, ...more] = await rowsOf(id)
      expect(more).toEqual([])
      expect(row.said.map(({ message }: { message: string }) => message).sort()).toEqual([
        "ba",
        "hai",
        "một",
      ])
    })

    it("takes so many words, and says so", async () => {
      const id = await sent("a")
      for (let at = 0; at < MOST_SAID; at++) await report(id, `lần ${at}`)
      await expect(report(id, "nữa")).rejects.toThrow(/^message: /)
      expect((await report(id, "lần 0")).heard).toBe(false)
    })

    it("is of this order's part or of none", async () => {
      const id = await sent("a")
      await expect(
        reportProblem(at.knex, {
          order_id: "order_other",
          seller_order_id: id,
          kind: "other",
          message: "x",
        }),
      ).rejects.toMatchObject({ type: "not_found" })
    })

    it("stands before staff until one of them closes what was read, once, and is written down", async () => {
      const id = await delivered("a")
      await report(id)
      const listed = async () => (await openProblems(at.knex)).filter((one) => one.id === id)
      expect(await listed()).toMatchObject([
        {
          status: "delivered",
          kind: "damaged",
          said: [{ message: "Hộp bị bẹp" }],
          seller: { id: at.seller, name: "HTX", phone: "02093" },
          shopper: { name: "An", phone: "+84912345678" },
        },
      ])
      expect(await openProblems(at.knex, { province_code: "01" })).toEqual([])
      await report(id, "Cả hai hộp")
      await expect(close(id)).rejects.toThrow(/^read: /)
      const closings = await Promise.allSettled([1, 2].map(() => close(id, { read: 2 })))
      expect(closings.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      await expect(close(id, { read: 2 })).rejects.toThrow(/^problem: it was closed before/)
      await expect(close("sord_none")).rejects.toMatchObject({ type: "not_found" })
      expect(await listed()).toEqual([])
      expect(await at.knex("audit_entry").where({ subject_id: id })).toMatchObject([
        {
          action: "seller_order.problem_closed",
          actor_id: "user_1",
          after: { outcome: "settled" },
        },
      ])
      await report(id, "Lại hỏng")
      expect(await rowsOf(id)).toHaveLength(2)
    })

    it("names who receives the parcel where nobody else is known, and never who is given it", async () => {
      const recipient = { first_name: "Bình", last_name: "Lê", phone: "+84987654321" }
      const orders = { plain: { recipient }, gift: { recipient, gift: { recipient } } }
      const named = []
      for (const [name, checkout] of Object.entries(orders)) {
        const id = await sent(name)
        await at
          .knex("seller_order")
          .where({ id })
          .update({ checkout_snapshot: JSON.stringify(checkout) })
        await report(id)
        named.push((await openProblems(at.knex)).find((one) => one.id === id)?.shopper)
      }
      expect(named).toEqual([
        { name: "Lê Bình", phone: "+84987654321" },
        { name: null, phone: null },
      ])
    })

    it("keeps a shop from closing itself", async () => {
      const id = await delivered("a")
      const left = async () => (await unfinished(at.container, at.seller)).orders
      expect(await left()).toBe(0)
      await report(id)
      expect(await left()).toBe(1)
      await close(id)
      expect(await left()).toBe(0)
    })
  })

  describe("and time", () => {
    const late = () => later(ARRIVED_AFTER_DAYS)
    const status = async (id: string) =>
      (await at.knex("seller_order").where({ id }).first()).status

    it("waits for a person, and goes on once it is closed; the shopper and the seller may still say that it is there", async () => {
      const [a, b, c] = [await sent("a"), await sent("b"), await sent("c")]
      for (const id of [a, b, c]) await report(id)
      await runClock(at.container, late())
      expect(await Promise.all([a, b, c].map(status))).toEqual(Array(3).fill("handed_over"))
      await expect(move(a, "delivered", CLOCK)).rejects.toThrow(/^problem: /)
      await close(a)
      await move(b, "delivered", SHOPPER)
      await move(c, "delivered", MEMBER)
      await runClock(at.container, later(ARRIVED_AFTER_DAYS + 1))
      expect(await status(a)).toBe("delivered")
      // Whoever says that it is there says nothing of what is wrong with it.
      expect(
        (await waitingMoney(at.knex, at.seller, { longest: 5 })).map(({ order }) => order.id),
      ).toEqual([b, c])
    })

    it("begins again when it is closed: a parcel that was looked for is not one of which nobody spoke", async () => {
      const id = await sent("a")
      await report(id)
      await close(id)
      await at
        .knex("seller_order_problem")
        .where({ seller_order_id: id })
        .update({ reported_at: later(2), closed_at: later(3) })
      await runClock(at.container, later(ARRIVED_AFTER_DAYS + 2))
      expect(await status(id)).toBe("handed_over")
      await runClock(at.container, later(ARRIVED_AFTER_DAYS + 4))
      expect(await status(id)).toBe("delivered")
    })

    it("never calls a parcel delivered whose money was given back: it is written down as returned first", async () => {
      const id = await sent("a")
      await report(id, "Chưa thấy hàng")
      await expect(close(id, { outcome: "refunded" })).rejects.toThrow(
        /^outcome: the parcel is handed_over .* returned first/,
      )
      await move(id, "returned", STAFF, { reason: "other", note: "Bên vận chuyển làm mất" })
      await close(id, { outcome: "refunded" })
      await runClock(at.container, later(ARRIVED_AFTER_DAYS))
      expect(await status(id)).toBe("returned")
      expect(await balance()).toEqual({ pending: 0, available: 0 })
      // Of one that is there, money may go back with or without the goods.
      const there = await delivered("b")
      await report(there)
      await close(there, { outcome: "refunded" })
    })

    it("is before or after the clock, where both come at once, and never lost", async () => {
      for (let round = 0; round < 8; round++) {
        const id = await sent(`race${round}`)
        await Promise.all([report(id), move(id, "delivered", CLOCK).catch(() => undefined)])
        expect(await rowsOf(id)).toHaveLength(1)
        expect((await balance()).available).toBe(0)
      }
    })
  })

  describe("of a part that is not sent", () => {
    async function placed(name: string, status = "placed"): Promise<string> {
      const id = `${at.seller}_${name}`
      await addSellerOrder(at.knex, id, {
        ...PART,
        seller_id: at.seller,
        seller_snapshot: JSON.stringify({ name_vi: "HTX" }),
        status,
      })
      await addMoney(at.knex, `order_${id}`, 330_000, PREPAID)
      await postSale(at.knex, id)
      return id
    }
    const closings = (id: string) =>
      at.knex("audit_entry").where({ subject_id: id, action: "seller_order.problem_closed" })
    const isListed = async (id: string) =>
      (await openProblems(at.knex)).some((one) => one.id === id)

    it.each(["refused", "cancelled", "expired"])("is refused: %s", async (status) => {
      const id = await placed("a", status)
      await expect(report(id)).rejects.toMatchObject({
        type: "not_allowed",
        message: `status: ${status}; nothing of it will be sent`,
      })
      expect(await rowsOf(id)).toEqual([])
    })

    it.each([
      ["a shopper", SHOPPER, { to: "cancelled", reason: "too_slow" }, "customer", "system"],
      ["its seller", MEMBER, { to: "refused", reason: "damaged" }, MEMBER.id, "seller_member"],
      ["staff", STAFF, { to: "cancelled", reason: "other", note: "x" }, STAFF.id, "user"],
      ["time", CLOCK, { to: "expired", reason: "not_confirmed" }, "clock", "system"],
    ] as const)("ends with it, by %s", async (_, actor, { to, ...more }, closed_by, audited) => {
      const [id, other] = [await placed("a"), await placed("b")]
      for (const one of [id, other]) await report(one)
      await move(id, to, actor, more)
      expect(await rowsOf(id)).toMatchObject([{ outcome: "not_sent", closed_by, note: to }])
      expect([await isListed(id), await isListed(other)]).toEqual([false, true])
      expect((await unfinished(at.container, at.seller)).orders).toBe(1)
      expect(await closings(id)).toMatchObject([
        { actor_type: audited, after: { outcome: "not_sent", status: to } },
      ])
      // The letter of the part says it, and none says that something was looked into.
      const [told] = await rowsOf(id)
      expect(
        await at
          .knex("outbox_message")
          .where({ topic: "seller_order.problem_closed", key: told.id }),
      ).toEqual([])
    })

    it("ends with the whole order, and is open again where that was not cancelled after all", async () => {
      const id = await placed("a")
      await report(id)
      const former = await cancelSellerOrders(at.container, `order_${id}`)
      expect(await rowsOf(id)).toMatchObject([{ outcome: "not_sent" }])
      await restoreSellerOrders(at.container, former)
      expect(await rowsOf(id)).toMatchObject([{ outcome: null, closed_at: null }])
      expect(await isListed(id)).toBe(true)
    })

    it("comes before the move or is refused, where both come at once", async () => {
      for (let round = 0; round < 8; round++) {
        const id = await placed(`race${round}`)
        const [told] = await Promise.allSettled([
          report(id),
          move(id, "cancelled", SHOPPER, { reason: "too_slow" }),
        ])
        const rows = await rowsOf(id)
        expect(rows).toHaveLength(told.status === "fulfilled" ? 1 : 0)
        expect(await isListed(id)).toBe(false)
      }
    })
  })
})
