import { beforeAll, describe, expect, it } from "vitest"
import { type HandOver, OWN_WORD_DAYS } from "../../src/modules/seller-order"
import { cashReceived } from "../../src/workflows/order/life/cash"
import { followRefunds } from "../../src/workflows/order/refunds/follow"
import { awaitedCash } from "../../src/workflows/settlement/awaited-cash"
import { waitingMoney } from "../../src/workflows/settlement/balance"
import { remit } from "../../src/workflows/settlement/remit"
import {
  CASH,
  CLOCK,
  GHN,
  later,
  MEMBER,
  OWN,
  PREPAID,
  PROMOTED,
  PROMOTED_OWED,
  reports,
  SHOPPER,
} from "../support/reports"
import { OWED, REFUND_TABLES, STAFF } from "../support/seller-orders"

/** A coach of the village, that brings the cash back. */
const COACH: HandOver = {
  carrier: "Nhà xe Hải Vân",
  tracking_number: null,
  own_delivery: false,
  cash_to: "seller",
}
const TRANSFER = {
  holder: "carrier",
  reference: "FT",
  note: "Kỳ 47",
  actor_id: "user_1",
} as const
const parcel = (seller_order_id: string, amount: number) => [{ seller_order_id, amount }]
const DEBT = OWED - 330_000

describe("cash that is paid at the door, and its seller", () => {
  const { at, move, sent, delivered, balance } = reports("cash_word")
  beforeAll(() => at.knex.raw(REFUND_TABLES))

  const say = (id: string, actor: typeof MEMBER | typeof STAFF = MEMBER) =>
    cashReceived(at.knex, { id, actor, note: actor === STAFF ? "Gọi hỏi nhà xe" : null })
  const row = (id: string) => at.knex("seller_order").where({ id }).first()
  /** Sums of a part by account; what is 0 is left out. */
  const accounts = async (id: string) => {
    const rows = await at
      .knex("ledger_entry")
      .where({ seller_order_id: id })
      .groupBy("account")
      .select("account")
      .sum<{ account: string; sum: string }[]>("amount")
    return Object.fromEntries(
      rows.map(({ account, sum }) => [account, Number(sum)]).filter(([, sum]) => sum !== 0),
    ) as Record<string, number>
  }
  const audited = (id: string) =>
    at.knex("audit_entry").where({ subject_id: id, action: "seller_order.cash_received" })
  const toPlatform = (id: string, amount: number, reference: string) =>
    remit(at.knex, { ...TRANSFER, reference, parcels: parcel(id, amount) })

  describe("who brings the parcel", () => {
    it.each([
      ["the seller, by a coach", MEMBER, COACH],
      ["time, by a coach", CLOCK, COACH],
      ["the shopper, by the seller's own people", SHOPPER, OWN],
    ] as const)(
      "has the seller owe the commission, said delivered by %s, whether the cash has come or not",
      async (_by, actor, hand_over) => {
        const id = await delivered("a", actor, CASH, hand_over)
        expect(await accounts(id)).toEqual({ available: DEBT, platform: 33_000 })
        expect(await balance()).toEqual({ pending: 0, available: DEBT })
        const { cash_awaited_at, cash_received_at } = await row(id)
        expect([cash_awaited_at !== null, cash_received_at]).toEqual([true, null])
      },
    )

    it.each([
      ["who hands it to the platform", { ...GHN, cash_to: "platform" as const }],
      ["of whom nothing is said", GHN],
    ])("has the seller wait for it from a carrier %s", async (_who, hand_over) => {
      const id = await delivered("a", MEMBER, CASH, hand_over)
      expect(await accounts(id)).toEqual({ available: OWED, carrier: -330_000, platform: 33_000 })
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
      expect((await row(id)).cash_awaited_at).toBeNull()
    })

    it("is nobody's question of what was paid before", async () => {
      const id = await delivered("a", SHOPPER, PREPAID, COACH)
      expect(await balance()).toEqual({ pending: 0, available: OWED })
      expect((await row(id)).cash_awaited_at).toBeNull()
    })

    it("is said once: a hand-over that brings the cash elsewhere is another", async () => {
      const id = await sent("a", CASH, COACH)
      const again = (hand_over: HandOver) => move(id, "handed_over", MEMBER, { hand_over })
      expect(await again(COACH)).toMatchObject({ moved: false })
      const { cash_to: _, ...unsaid } = COACH
      for (const other of [unsaid, { ...COACH, cash_to: "platform" as const }])
        await expect(again(other)).rejects.toMatchObject({ code: "other_move" })
    })
  })

  describe("which has not come", () => {
    it("is listed for its seller, the longest first, until it came, was handed on, or the goods are back", async () => {
      const ids: string[] = []
      for (const name of ["a", "b", "c", "d"])
        ids.push(await delivered(name, SHOPPER, CASH, name === "a" ? OWN : COACH))
      const [a, b, c, d] = ids as [string, string, string, string]
      const listed = async (longest = 5) => {
        const { count, amount, parcels } = await awaitedCash(at.knex, at.seller, longest)
        return [count, amount, parcels.map(({ order, carrier }) => [order.id, carrier])]
      }
      const coach = COACH.carrier
      expect(await listed(2)).toEqual([
        4,
        1_320_000,
        [
          [a, null],
          [b, coach],
        ],
      ])
      await say(a)
      await remit(at.knex, { ...TRANSFER, holder: "seller", parcels: parcel(b, 330_000) })
      await move(c, "returned", STAFF, { reason: "damaged", note: "Khách trả" })
      expect(await listed()).toEqual([1, 330_000, [[d, coach]]])
      await say(d)
      expect(await listed()).toEqual([0, 0, []])
    })
  })

  describe("and the seller's word that it came", () => {
    it("is a fact that moves no money where he answers for it already, and is written once", async () => {
      const id = await delivered("a", MEMBER, CASH, COACH)
      const before = await accounts(id)
      expect(await say(id)).toBe(true)
      expect(await say(id, STAFF)).toBe(false)
      expect(await accounts(id)).toEqual(before)
      const { cash_received_at, cash_received_by } = await row(id)
      expect([cash_received_at !== null, cash_received_by]).toEqual([true, "smem_1"])
      expect(await audited(id)).toMatchObject([
        {
          actor_type: "seller_member",
          actor_id: "smem_1",
          after: { amount: 330_000, of_carrier: 0 },
          reason: null,
        },
      ])
    })

    it("takes from the carrier what it still had, by the seller's word or by that of staff", async () => {
      const [one, other] = [
        await delivered("a", SHOPPER, CASH),
        await delivered("b", SHOPPER, CASH),
      ]
      await toPlatform(other, 100_000, "FT1")
      await say(one)
      await say(other, STAFF)
      expect(await accounts(one)).toEqual({ available: DEBT, platform: 33_000 })
      expect(await accounts(other)).toEqual({ available: OWED - 230_000, platform: -67_000 })
      expect(await balance()).toEqual({ pending: 0, available: DEBT + OWED - 230_000 })
      expect(await audited(other)).toMatchObject([
        {
          actor_type: "user",
          after: { amount: 230_000, of_carrier: 230_000 },
          reason: "Gọi hỏi nhà xe",
        },
      ])
    })

    describe("where the platform owes more than the cash, since it bears a promotion", () => {
      const arrived = (hand_over: HandOver, actor: typeof MEMBER | typeof SHOPPER = MEMBER) =>
        delivered("a", actor, CASH, hand_over, PROMOTED)
      const waits = async (now?: Date) =>
        (await waitingMoney(at.knex, at.seller, { longest: 5, now })).map(
          ({ waits_for, amount, until }) => [waits_for, amount, until !== null],
        )
      /** What is the seller's beside the cash. */
      const besides = PROMOTED_OWED - 150_000

      it.each([
        ["a coach", COACH],
        ["the seller's own people", OWN],
        ["a carrier, who is said to have brought it", GHN],
      ])("is no word but the seller's own that it arrived, brought by %s", async (_who, by) => {
        const id = await arrived(by)
        await say(id)
        expect(await balance()).toEqual({ pending: besides, available: 0 })
        expect(await waits()).toEqual([["own_word", besides, true]])
        expect(await balance(later(OWN_WORD_DAYS))).toEqual({ pending: 0, available: besides })
      })

      it("waits for the days, and what a carrier has for the carrier, each named", async () => {
        await arrived(GHN)
        expect(await balance()).toEqual({ pending: PROMOTED_OWED, available: 0 })
        expect(await waits()).toEqual([
          ["carrier", 150_000, false],
          ["own_word", besides, true],
        ])
        const after = later(OWN_WORD_DAYS)
        expect(await balance(after)).toEqual({ pending: 150_000, available: besides })
        expect(await waits(after)).toEqual([["carrier", 150_000, false]])
      })

      it("waits for no days once its carrier handed over some of it, which is that carrier's word", async () => {
        const id = await arrived(GHN)
        await toPlatform(id, 50_000, "FT1")
        expect(await balance()).toEqual({ pending: 100_000, available: PROMOTED_OWED - 100_000 })
        expect(await waits()).toEqual([["carrier", 100_000, false]])
        await say(id)
        expect(await balance()).toEqual({ pending: 0, available: PROMOTED_OWED - 100_000 })
        expect(await waits()).toEqual([])
      })

      it("waits though the seller hands the platform the cash that he said came: that is his word, too", async () => {
        const id = await arrived(GHN)
        await say(id)
        await remit(at.knex, { ...TRANSFER, holder: "seller", parcels: parcel(id, 150_000) })
        expect(await balance()).toEqual({ pending: PROMOTED_OWED, available: 0 })
        expect(await waits()).toEqual([["own_word", PROMOTED_OWED, true]])
      })

      it("waits for nothing where the shopper said that it arrived", async () => {
        const id = await arrived(GHN, SHOPPER)
        await say(id)
        expect(await balance()).toEqual({ pending: 0, available: besides })
      })
    })

    it("is made with the move that says that it arrived, or added to it", async () => {
      const [one, other] = [await sent("a", CASH, OWN), await sent("b", CASH, OWN)]
      const arrive = (id: string, more: object = {}) => move(id, "delivered", MEMBER, more)
      await arrive(one, { cash_received: true })
      await arrive(other)
      expect((await row(one)).cash_awaited_at).toBeNull()
      expect((await row(other)).cash_received_at).toBeNull()
      expect(await arrive(other, { cash_received: true })).toMatchObject({ moved: false })
      expect(await arrive(other, { cash_received: false })).toMatchObject({ moved: false })
      for (const id of [one, other]) {
        expect((await row(id)).cash_received_at).not.toBeNull()
        expect(await accounts(id)).toEqual({ available: DEBT, platform: 33_000 })
        expect(await audited(id)).toHaveLength(1)
      }
    })

    it("comes before anybody says that the parcel arrived, and then nobody else is taken to have it", async () => {
      const id = await sent("a", CASH, GHN)
      await say(id)
      expect(await balance()).toEqual({ pending: OWED, available: 0 })
      await move(id, "delivered", CLOCK)
      expect(await accounts(id)).toEqual({ available: DEBT, platform: 33_000 })
      expect((await row(id)).cash_awaited_at).toBeNull()
    })

    it("is the buyer's money where the goods come back after it", async () => {
      const id = await sent("a", CASH, COACH)
      await say(id)
      await move(id, "returned", MEMBER, { reason: "damaged" })
      expect(await accounts(id)).toEqual({ available: -330_000, buyer: 330_000 })
    })

    it("is given back by the platform to its last đồng, of goods that came back before anybody said that they arrived", async () => {
      const id = await sent("a", { ...CASH, id: "pay_back", currency_code: "vnd" }, COACH)
      await say(id)
      await move(id, "returned", MEMBER, { reason: "not_collected" })
      // Staff write down that the money came, and give it back.
      await at.knex("payment").where({ id: "pay_back" }).update({ captured_at: new Date() })
      await at.knex("capture").insert({ payment_id: "pay_back", amount: 330_000 })
      const giveBack = (refund: string, amount: number) =>
        at.knex("refund").insert({ id: refund, payment_id: "pay_back", amount })
      await giveBack("ref_some", 100_000)
      await followRefunds(at.container)
      expect(await accounts(id)).toEqual({ available: -330_000, buyer: 230_000, platform: 100_000 })
      await giveBack("ref_rest", 230_000)
      await Promise.all([followRefunds(at.container), followRefunds(at.container)])
      expect(await accounts(id)).toEqual({ available: -330_000, platform: 330_000 })
      // What the seller took for it is the platform's, once he hands it on.
      await remit(at.knex, { ...TRANSFER, holder: "seller", parcels: parcel(id, 330_000) })
      expect(await accounts(id)).toEqual({})
      await followRefunds(at.container)
      expect(await accounts(id)).toEqual({})
    })

    it.each([
      [
        "is not on its way",
        "status",
        async () => {
          const id = await sent("a", CASH, COACH)
          await at.knex("seller_order").where({ id }).update({ status: "packed" })
          return id
        },
      ],
      ["was paid before", "payment", () => sent("a", PREPAID, COACH)],
      ["was paid before, and is there", "payment", () => delivered("a", SHOPPER, PREPAID, COACH)],
      [
        "is the platform's already",
        "payment",
        async () => {
          const id = await delivered("a", SHOPPER, CASH)
          await toPlatform(id, 330_000, "FT1")
          return id
        },
      ],
    ] as const)("is refused of what %s, by name", async (_what, field, make) => {
      const id = await make()
      await expect(say(id)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringMatching(new RegExp(`^${field}:`)) as string,
      })
      expect((await row(id)).cash_received_at).toBeNull()
    })

    it("is not another seller's to say", async () => {
      const id = await delivered("a", SHOPPER, CASH)
      const word = { id, actor: MEMBER, scope: { seller_id: "sel_other" } }
      await expect(cashReceived(at.knex, word)).rejects.toMatchObject({ type: "not_found" })
    })

    it("is written once by ten who say it at once", async () => {
      const id = await delivered("a", SHOPPER, CASH)
      const said = await Promise.all(Array.from({ length: 10 }, () => say(id)))
      expect(said.filter(Boolean)).toHaveLength(1)
      expect(await accounts(id)).toEqual({ available: DEBT, platform: 33_000 })
      expect(await audited(id)).toHaveLength(1)
    })

    it("and the carrier's transfer of the same cash move it once, whoever is first", async () => {
      for (let round = 0; round < 12; round++) {
        const id = await delivered(`race${round}`, SHOPPER, CASH)
        const word = () => say(id)
        const transfer = () => toPlatform(id, 330_000, `FT${round}`)
        const [one, other] = await Promise.allSettled(
          round % 2 ? [word(), transfer()] : [transfer(), word()],
        )
        expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"])
        const bySeller = (await row(id)).cash_received_at !== null
        expect(await accounts(id)).toEqual(
          bySeller
            ? { available: DEBT, platform: 33_000 }
            : { available: OWED, platform: 33_000 - 330_000 },
        )
      }
    })

    it("and the move of the same parcel agree, whichever of them is first", async () => {
      for (let round = 0; round < 8; round++) {
        const id = await sent(`both${round}`, CASH, GHN)
        await Promise.all([say(id), move(id, "delivered", SHOPPER)])
        expect(await accounts(id)).toEqual({ available: DEBT, platform: 33_000 })
      }
    })
  })
})
