import { sum } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { dropSchema, migrate } from "../../../kit/test/support/schema"
import type { Holder, Posting } from "../../src/modules/ledger"
import { post } from "../../src/modules/ledger/post"
import {
  collected,
  owedFor,
  paidFor,
  payment,
  reduction,
  refund,
  release,
  remittance,
  sale,
  settlement,
} from "../../src/modules/ledger/postings"
import LedgerModuleService from "../../src/modules/ledger/service"
import { OWN_WORD_DAYS, PROBLEM_KEEPS_DAYS } from "../../src/modules/seller-order"
import { closeProblem } from "../../src/workflows/order/problem/close"
import { reportProblem } from "../../src/workflows/order/problem/report"
import { balanceOf, waitingMoney } from "../../src/workflows/settlement/balance"
import { settleSeller } from "../../src/workflows/settlement/settle"
import { part } from "../support/ledger"
import { addSellerOrder, openSellerOrders } from "../support/seller-orders"

const DAY_MS = 86_400_000
/** In the past, that no moment of the model is one of a reader who knows another day. */
const BEGINNING = Date.UTC(2020, 0, 1)

const PAYOUT = { kind: "payout", note: "Kỳ này", actor_id: "user_1" } as const

const rates = fc.record({
  commission_bp: fc.integer({ min: 0, max: 2_500 }),
  tax_bp: fc.constantFrom(0, 150),
  own: fc.integer({ min: 0, max: 5_000 }),
  office: fc.integer({ min: 0, max: 5_000 }),
})

/** What may happen to a part next; numbers are read in the light of how it stands then. */
const happening = fc.record({
  order: fc.nat(3),
  what: fc.constantFrom(
    ...["reduce", "pay", "pay", "deliver", "deliver", "remit", "collect", "collect"],
    ...["payout", "adjust", "refund"],
    ...["report", "report", "close", "wait"],
  ),
  share: fc.integer({ min: 0, max: 999 }),
  holder: fc.constantFrom<Holder>("platform", "carrier", "seller"),
  /** Who says that it arrived. */
  by: fc.constantFrom("seller_member" as const, "customer" as const, "clock" as const),
  twice: fc.boolean(),
})

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

/** Cash of parcels of which a promotion bears half, said to have arrived by their seller: what he says came, and what came else. */
const PROMOTED_CASH = {
  orders: [1, 2, 3, 4].map((tenths) => ({
    goods: tenths * 1_000_000,
    rates: { commission_bp: 1_000, tax_bp: 0, own: 0, office: 5_000 },
  })),
  happenings: [
    ...[0, 1, 2].flatMap((order) => [
      { order, what: "deliver", by: "seller_member" as const },
      { order, what: "pay", holder: "carrier" as const },
    ]),
    { order: 0, what: "collect" },
    // Some of it to the platform, before and after.
    { order: 1, what: "remit", holder: "carrier" as const, share: 700 },
    { order: 1, what: "collect" },
    { order: 0, what: "remit", holder: "seller" as const, share: 700 },
    { order: 0, what: "wait", share: 5 },
    { order: 0, what: "payout" },
  ].map((some): Happening => ({
    share: 0,
    holder: "platform",
    by: "clock",
    twice: false,
    ...some,
  })),
}

const life = fc.record({
  orders: fc.array(fc.record({ goods: fc.integer({ min: 0, max: 90_000_000 }), rates }), {
    minLength: 4,
    maxLength: 4,
  }),
  happenings: fc.array(happening, { minLength: 5, maxLength: 25 }),
})

describe("the ledger, through whatever life of orders", () => {
  let knex: Knex
  let ledger: LedgerModuleService
  let lives = 0

  beforeAll(async () => {
    knex = await openSellerOrders("ledger_lives")
    await migrate(knex, Migration20261122143000)
    ledger = new LedgerModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  const write = (...postings: Posting[]) => knex.transaction((trx) => post(trx, postings))
  const arrive = (seller_order_id: string, actor_type: string, at: Date) =>
    knex("seller_order_transition").insert({
      id: `sotr_${seller_order_id}`,
      seller_order_id,
      from_status: "handed_over",
      to_status: "delivered",
      actor_type,
      at,
    })
  const openReports = (seller_order_id: string) =>
    knex("seller_order_problem").where({ seller_order_id }).whereNull("closed_at")
  const close = async (seller_order_id: string) => {
    const [open] = (await openReports(seller_order_id)) as [{ said: unknown[] }]
    const closing = { outcome: "settled", note: "Đã gọi", actor_id: "user_1" } as const
    await closeProblem(knex, { ...closing, seller_order_id, read: open.said.length })
  }
  const amounts = async (where: object, account?: string): Promise<number> => {
    const [row] = await knex("ledger_entry")
      .where({ ...where, ...(account ? { account } : {}) })
      .sum<{ sum: string | null }[]>("amount")
    return Number(row?.sum ?? 0)
  }

  it("sums to the whole, and a balance is what was promised, parcel by parcel", async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ orders, happenings }) => {
        const name = `life${++lives}`
        const sellers = [`${name}-a`, `${name}-b`]
        const standing = orders.map(({ goods, rates: own }, index) => ({
          now: part(sellers[index % 2]!, `${name}-${index}`, goods, own),
          rates: own,
          delivered: false,
          held: { platform: 0, carrier: 0, seller: 0 },
          /** Whether a carrier ever handed the platform cash of it. */
          handedOver: false,
          /** Whether its seller said that he has the cash: that happens once. */
          collected: false,
          /** When its seller alone said that it arrived. */
          ownWord: null as number | null,
          /** Days of the model. */
          arrived: null as number | null,
          /** Of an open report: when it came, and whether that was in time. */
          report: null as { at: number; keeps: boolean } | null,
          /** What staff gave the buyer besides. */
          gift: 0,
        }))
        /** What the model says a seller is owed beside his parcels. */
        const settled = new Map(sellers.map((seller) => [seller, 0]))
        /** The model's own day, and the moment that it is. */
        let today = 0
        const now = () => new Date(BEGINNING + today * DAY_MS)
        type Standing = (typeof standing)[number]
        const releasedOf = ({ now: money, delivered, held }: Standing) =>
          (delivered ? owedFor(money) : 0) - held.seller
        /** What of a part waits for its carrier. */
        const carriageOf = (one: Standing) =>
          Math.max(Math.min(releasedOf(one), one.held.carrier), 0)
        /** What of a part waits, by who said that it arrived, and by who has its cash. */
        const ownWait = (one: Standing) => {
          const released = releasedOf(one)
          const alone =
            one.ownWord !== null && today < one.ownWord + OWN_WORD_DAYS && !one.handedOver
          return Math.max(carriageOf(one), alone ? released : 0)
        }
        const disputedOf = (one: Standing) => Math.max(releasedOf(one) - ownWait(one), 0)
        /** What each part makes wait: its own, and what its report finds when those before it have taken theirs. */
        const waitsOf = (own: readonly Standing[], free: number) => {
          const waits = new Map(own.map((one) => [one.now.seller_order_id, ownWait(one)]))
          let left = Math.max(free, 0)
          const reported = own.filter(({ report }) => report?.keeps)
          // Parts stand in the order of their ids.
          for (const one of reported.sort((a, b) => a.report!.at - b.report!.at)) {
            const takes = Math.min(disputedOf(one), left)
            left -= takes
            waits.set(one.now.seller_order_id, ownWait(one) + takes)
          }
          return new Map([...waits].filter(([, amount]) => amount > 0))
        }
        const total = () => sum(standing.map(({ now }) => paidFor(now)))

        const whole = async () => {
          for (const seller_id of sellers) {
            const own = standing.filter(({ now }) => now.seller_id === seller_id)
            const balance = await balanceOf(knex, seller_id, now())
            const owed = (delivered: boolean) =>
              sum(own.filter((one) => one.delivered === delivered).map(({ now }) => owedFor(now)))
            const free =
              owed(true) -
              sum(own.map(({ held }) => held.seller)) +
              settled.get(seller_id)! -
              sum(own.map(ownWait))
            const waits = waitsOf(own, free)
            const held = sum([...waits.values()]) - sum(own.map(ownWait))
            expect(balance).toEqual({
              pending: owed(false) + sum([...waits.values()]),
              available: free - held,
            })
            // Reports take nothing that is not there: no debt is of their making, and none is hidden.
            expect(balance.available).toBeLessThanOrEqual(free)
            expect(balance.available).toBeGreaterThanOrEqual(Math.min(free, 0))
            const named = await waitingMoney(knex, seller_id, { longest: 10, now: now() })
            for (const one of own) {
              const id = one.now.seller_order_id
              const mine = named.filter(({ order }) => order.id === id)
              expect(sum(mine.map(({ amount }) => amount))).toBe(waits.get(id) ?? 0)
              // What a carrier has waits for nothing else, unless a shopper reported it.
              expect(mine.find(({ waits_for }) => waits_for === "carrier")?.amount ?? 0).toBe(
                one.report?.keeps ? 0 : carriageOf(one),
              )
            }
            expect(named.every(({ amount }) => amount > 0)).toBe(true)
            const { opening, closing, lines } = await ledger.statement(
              seller_id,
              new Date(0),
              new Date(Date.now() + 1e9),
              { limit: 1_000, offset: 0 },
            )
            expect([opening, closing]).toEqual([0, balance.pending + balance.available])
            expect(lines.at(-1)?.balance ?? 0).toBe(closing)
            expect(await amounts({ seller_id })).toBe(0)
          }
          const paid = sum(standing.flatMap(({ held }) => Object.values(held)))
          const buyers = sum(
            await Promise.all(sellers.map((seller_id) => amounts({ seller_id }, "buyer"))),
          )
          expect(buyers).toBe(paid - total())
          for (const { now, gift } of standing) {
            const { seller_order_id } = now
            const others = now.discounts.filter(({ bearer }) => bearer !== "seller")
            expect(await amounts({ seller_order_id }, "bearer")).toBe(
              0 - gift - sum(others.map(({ amount }) => amount)),
            )
          }
        }

        /** A shopper's report; a part has one at a time, whatever is said. */
        const report = async (one: Standing, share: number) => {
          const { seller_id, seller_order_id } = one.now
          const before = await balanceOf(knex, seller_id, now())
          await reportProblem(
            knex,
            {
              order_id: `order_${seller_order_id}`,
              seller_order_id,
              kind: "damaged",
              message: `words ${share % 3}`,
            },
            now(),
          )
          if (one.report) return
          const keeps = one.arrived === null || today <= one.arrived + PROBLEM_KEEPS_DAYS
          one.report = { at: today, keeps }
          const { available } = before
          const left = keeps ? Math.max(available - disputedOf(one), 0) : available
          expect(await balanceOf(knex, seller_id, now())).toEqual({
            pending: before.pending + available - Math.min(available, left),
            available: Math.min(available, left),
          })
        }

        for (const id of sellers) await knex("seller").insert({ id })
        for (const { now: money } of standing)
          await addSellerOrder(knex, money.seller_order_id, { seller_id: money.seller_id })
        await write(...standing.map(({ now }) => sale(now)))
        await whole()
        for (const [at, { order, what, share, holder, by, twice }] of happenings.entries()) {
          const one = standing[order]!
          const id = String(at)
          const { seller_id } = one.now
          const postings: Posting[] = []
          if (what === "reduce") {
            const goods = Math.floor((one.now.item_total * share) / 1_000)
            const after = part(seller_id, one.now.seller_order_id, goods, one.rates)
            postings.push(reduction(one.now, after, one.delivered ? "available" : "pending", id))
            one.now = after
          } else if (what === "pay") {
            const due = paidFor(one.now) - sum(Object.values(one.held))
            postings.push(payment(one.now, holder, due, id))
            one.held[holder] += due
          } else if (what === "deliver" && !one.delivered) {
            postings.push(release(one.now))
            one.delivered = true
            one.arrived = today
            if (by === "seller_member") one.ownWord = today
            await arrive(one.now.seller_order_id, by, now())
          } else if (what === "remit" && holder !== "platform") {
            // All of it as often as some of it.
            const amount =
              share < 500 ? one.held[holder] : Math.floor((one.held[holder] * share) / 1_000)
            postings.push(remittance(one.now, holder, amount, id))
            one.handedOver ||= holder === "carrier" && amount !== 0
            one.held.platform += amount
            one.held[holder] -= amount
          } else if (what === "collect" && !one.collected) {
            postings.push(collected(one.now, one.held.carrier))
            one.collected = one.held.carrier !== 0
            one.held.seller += one.held.carrier
            one.held.carrier = 0
          } else if (what === "refund") {
            // What the buyer has paid too much by now is owed to him; the rest is given.
            const over = sum(Object.values(one.held)) - paidFor(one.now)
            const owed = Math.max(Math.min(over, share), 0)
            postings.push(refund(one.now, { owed, gift: share - owed }, id))
            one.held.platform -= owed
            one.gift += share - owed
          } else if (what === "adjust") {
            // A debt of this size is more than one parcel brings.
            const amount = (share - 500) * 50_000
            const why = { actor: "user_1", note: "checked" }
            postings.push(settlement("adjustment", seller_id, amount, `${name}:${id}`, why))
            settled.set(seller_id, settled.get(seller_id)! + amount)
          } else if (what === "payout") {
            const { available } = await balanceOf(knex, seller_id, now())
            const ask = (amount: number, reference: string) =>
              settleSeller(knex, { ...PAYOUT, seller_id, amount, reference }, now())
            await expect(ask(Math.max(available, 0) + 1, `${id}-more`)).rejects.toThrow(
              `amount: ${available} đồng can be paid out`,
            )
            // All of it as often as some of it.
            const amount = share < 500 ? available : Math.floor((available * share) / 1_000)
            if (amount > 0) {
              const after = await ask(amount, id)
              expect(after.available).toBe(available - amount)
              settled.set(seller_id, settled.get(seller_id)! - amount)
            }
          } else if (what === "report") {
            await report(one, share)
          } else if (what === "close" && one.report) {
            await close(one.now.seller_order_id)
            one.report = null
          } else if (what === "wait") {
            today += share % 6
          }
          // Told once, or by two at once.
          await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => write(...postings)))
          await whole()
        }
      }),
      { numRuns: 12, examples: [[PROMOTED_CASH]] },
    )
  }, 60_000)
})
