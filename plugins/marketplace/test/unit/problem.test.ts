import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { sale } from "../../src/modules/ledger/postings"
import {
  ARRIVED_AFTER_DAYS,
  MOST_SAID,
  OWN_WORD_DAYS,
  PROBLEM_KEEPS_DAYS,
} from "../../src/modules/seller-order"
import { runClock } from "../../src/workflows/order/life/clock"
import { type HandOver, type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { partOf } from "../../src/workflows/order/life/owed"
import { closeProblem, type ProblemClosing } from "../../src/workflows/order/problem/close"
import { openProblems } from "../../src/workflows/order/problem/list"
import { reportProblem } from "../../src/workflows/order/problem/report"
import { unfinished } from "../../src/workflows/seller/close-seller"
import { balanceOf, waitingMoney } from "../../src/workflows/settlement/balance"
import { remit } from "../../src/workflows/settlement/remit"
import { settleSeller } from "../../src/workflows/settlement/settle"
import {
  addMoney,
  addSellerOrder,
  openSellerOrders,
  OWED,
  PART,
  SELLERS_TABLE,
  STAFF,
  unlocked,
} from "../support/seller-orders"

const MEMBER = { type: "seller_member", id: "smem_1" } as const
const SHOPPER = { type: "customer", id: null } as const
const CLOCK = { type: "clock", id: null } as const
const PREPAID = { provider_id: "pp_stripe_stripe", captured_at: new Date() }
const CASH = { provider_id: "pp_cod_cod" }
const OWN: HandOver = { carrier: null, tracking_number: null, own_delivery: true }
const GHN: HandOver = { carrier: "GHN", tracking_number: "1", own_delivery: false }
const later = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000)

describe("a problem that a shopper reports", () => {
  let knex: Knex
  let container: MedusaContainer
  let runs = 0
  let seller = ""

  beforeAll(async () => {
    knex = await openSellerOrders("problem")
    await knex.raw(SELLERS_TABLE)
    const audit = new Migration20261122143000({} as never, {} as never)
    await audit.up()
    for (const query of audit.getQueries()) await knex.raw(String(query))
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))
  beforeEach(async () => {
    seller = `sel_${++runs}`
    await knex("seller").insert({ id: seller, name_vi: "HTX", phone: "02093", province_code: "19" })
  })

  const move = (id: string, to: Move["to"], actor: Move["actor"], more: Partial<Move> = {}) =>
    moveSellerOrder(container, { id, to, actor, ...more })

  /** A part on its way, of which its seller is owed `OWED` once it is there. */
  async function sent(name: string, payment: object = PREPAID, hand_over = GHN): Promise<string> {
    const id = `${seller}_${name}`
    await addSellerOrder(knex, id, {
      ...PART,
      seller_id: seller,
      seller_snapshot: JSON.stringify({ name_vi: "HTX" }),
      checkout_snapshot: JSON.stringify({ buyer: { name: "An", phone: "+84912345678" } }),
    })
    await addMoney(knex, `order_${id}`, 330_000, payment as Record<string, unknown>)
    await knex.transaction(async (trx) => post(trx, [sale((await partOf(trx, id))!)]))
    for (const to of ["confirmed", "packed"] as const) await move(id, to, MEMBER)
    await move(id, "handed_over", MEMBER, { hand_over })
    return id
  }
  async function delivered(
    name: string,
    by: Move["actor"] = SHOPPER,
    payment?: object,
    hand_over?: HandOver,
  ): Promise<string> {
    const id = await sent(name, payment, hand_over)
    await move(id, "delivered", by, by.type === "user" ? { note: "Gọi hỏi" } : {})
    return id
  }
  const report = (id: string, message = "Hộp bị bẹp", now?: Date) =>
    reportProblem(
      knex,
      { order_id: `order_${id}`, seller_order_id: id, kind: "damaged", message },
      now,
    )
  const close = (id: string, more: Partial<ProblemClosing> = {}) =>
    closeProblem(knex, {
      seller_order_id: id,
      outcome: "settled",
      note: "Hai bên đã thỏa thuận",
      read: 1,
      actor_id: "user_1",
      ...more,
    })
  const pay = (amount: number, reference = "FT1") =>
    settleSeller(knex, {
      kind: "payout",
      seller_id: seller,
      amount,
      reference,
      note: "Kỳ này",
      actor_id: "user_1",
    })
  const balance = (now?: Date) => balanceOf(knex, seller, now)
  const rowsOf = (id: string) =>
    knex("seller_order_problem").where({ seller_order_id: id }).orderBy("reported_at")

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
        reportProblem(knex, {
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
      const listed = async () => (await openProblems(knex)).filter((one) => one.id === id)
      expect(await listed()).toMatchObject([
        {
          status: "delivered",
          kind: "damaged",
          said: [{ message: "Hộp bị bẹp" }],
          seller: { id: seller, name: "HTX", phone: "02093" },
          shopper: { name: "An", phone: "+84912345678" },
        },
      ])
      expect(await openProblems(knex, { province_code: "01" })).toEqual([])
      await report(id, "Cả hai hộp")
      await expect(close(id)).rejects.toThrow(/^read: /)
      const closings = await Promise.allSettled([1, 2].map(() => close(id, { read: 2 })))
      expect(closings.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      await expect(close(id, { read: 2 })).rejects.toThrow(/^problem: it was closed before/)
      await expect(close("sord_none")).rejects.toMatchObject({ type: "not_found" })
      expect(await listed()).toEqual([])
      expect(await knex("audit_entry").where({ subject_id: id })).toMatchObject([
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
        await knex("seller_order")
          .where({ id })
          .update({ checkout_snapshot: JSON.stringify(checkout) })
        await report(id)
        named.push((await openProblems(knex)).find((one) => one.id === id)?.shopper)
      }
      expect(named).toEqual([
        { name: "Lê Bình", phone: "+84987654321" },
        { name: null, phone: null },
      ])
    })

    it("keeps a shop from closing itself", async () => {
      const id = await delivered("a")
      const left = async () => (await unfinished(container, seller)).orders
      expect(await left()).toBe(0)
      await report(id)
      expect(await left()).toBe(1)
      await close(id)
      expect(await left()).toBe(0)
    })
  })

  describe("and time", () => {
    const late = () => later(ARRIVED_AFTER_DAYS)
    const status = async (id: string) => (await knex("seller_order").where({ id }).first()).status

    it("waits for a person, and goes on once it is closed; the shopper and the seller may still say that it is there", async () => {
      const [a, b, c] = [await sent("a"), await sent("b"), await sent("c")]
      for (const id of [a, b, c]) await report(id)
      await runClock(container, late())
      expect(await Promise.all([a, b, c].map(status))).toEqual(Array(3).fill("handed_over"))
      await expect(move(a, "delivered", CLOCK)).rejects.toThrow(/^problem: /)
      await close(a)
      await move(b, "delivered", SHOPPER)
      await move(c, "delivered", MEMBER)
      await runClock(container, late())
      expect(await status(a)).toBe("delivered")
      // Whoever says that it is there says nothing of what is wrong with it.
      expect(
        (await waitingMoney(knex, seller, { longest: 5 })).map(({ order }) => order.id),
      ).toEqual([b, c])
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

    it("is gone where it was paid out, and nobody owes it for that", async () => {
      const id = await delivered("a")
      await pay(OWED)
      await report(id)
      expect(await balance()).toEqual({ pending: 0, available: 0 })
      // What is earned since is the seller's.
      await delivered("b")
      expect(await balance()).toEqual({ pending: 0, available: OWED })
    })

    it("waits as far as it is here, of what was paid out in part", async () => {
      const [a, b] = [await delivered("a"), await delivered("b")]
      await pay(OWED + 100_000)
      await report(a)
      expect(await balance()).toEqual({ pending: OWED - 100_000, available: 0 })
      await report(b)
      expect(await balance()).toEqual({ pending: OWED - 100_000, available: 0 })
    })

    it("covers no debt: what the seller owed before, and what is owed since", async () => {
      const owe = (amount: number, reference: string) =>
        settleSeller(knex, {
          kind: "adjustment",
          seller_id: seller,
          amount: -amount,
          reference,
          note: "Bồi thường",
          actor_id: "user_1",
        })
      await owe(50_000, "first")
      const id = await delivered("a")
      await report(id)
      expect(await balance()).toEqual({ pending: OWED, available: -50_000 })
      await owe(20_000, "second")
      expect(await balance()).toEqual({ pending: OWED, available: -70_000 })
    })

    it("is not touched by what is reported long after the delivery", async () => {
      const id = await delivered("a")
      await report(id, "Muộn", later(PROBLEM_KEEPS_DAYS))
      expect(await balance()).toEqual({ pending: 0, available: OWED })
      expect((await openProblems(knex)).map((one) => one.id)).toContain(id)
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
      (await waitingMoney(knex, seller, { longest: 5, now })).map(({ waits_for }) => waits_for)

    it("waits some days, says until when, and is not paid out before", async () => {
      await delivered("a", MEMBER, PREPAID, OWN)
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
      const [waiting] = await waitingMoney(knex, seller, { longest: 5 })
      expect(waiting).toMatchObject({ amount: OWED, waits_for: "own_word" })
      const [{ at }] = await knex("seller_order_transition").where({
        seller_order_id: waiting!.order.id,
        to_status: "delivered",
      })
      expect(waiting!.until).toEqual(new Date(at.getTime() + OWN_WORD_DAYS * 86_400_000))
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
      await remit(knex, {
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
