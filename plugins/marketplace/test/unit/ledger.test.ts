import { basisPoints, sum } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { dropSchema, migrate } from "../../../kit/test/support/schema"
import type { Holder, PartMoney, Posting } from "../../src/modules/ledger"
import { post } from "../../src/modules/ledger/post"
import {
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
import { addSellerOrder, openSellerOrders, SELLERS_TABLE } from "../support/seller-orders"

/** A part of an order after `share` per mille of its goods are left. */
const part = (
  seller_id: string,
  seller_order_id: string,
  goods: number,
  rates: { commission_bp: number; tax_bp: number; own: number; office: number },
): PartMoney => {
  const discounts = [
    { bearer: "seller", amount: basisPoints(goods, rates.own) },
    { bearer: "office:thai-nguyen", amount: basisPoints(goods, rates.office) },
  ]
  const commission = basisPoints(
    goods - sum(discounts.map(({ amount }) => amount)),
    rates.commission_bp,
  )
  return {
    seller_id,
    seller_order_id,
    item_total: goods,
    discounts,
    delivery_total: goods === 0 ? 0 : 30_000,
    commission,
    commission_tax: basisPoints(commission, 1_000),
    tax_withheld: basisPoints(goods, rates.tax_bp),
  }
}

const DAY_MS = 86_400_000
/** In the past, that no moment of the model is one of a reader who knows another day. */
const BEGINNING = Date.UTC(2020, 0, 1)

const PAYOUT = { kind: "payout", note: "Kỳ này", actor_id: "user_1" } as const

const RATES = { commission_bp: 500, tax_bp: 0, own: 0, office: 0 }

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
    ...["reduce", "pay", "deliver", "deliver", "remit", "payout", "adjust", "refund"],
    ...["report", "report", "close", "wait"],
  ),
  share: fc.integer({ min: 0, max: 999 }),
  holder: fc.constantFrom<Holder>("platform", "carrier", "seller"),
  /** Who says that it arrived. */
  by: fc.constantFrom("seller_member" as const, "customer" as const, "clock" as const),
  twice: fc.boolean(),
})

const life = fc.record({
  orders: fc.array(fc.record({ goods: fc.integer({ min: 0, max: 90_000_000 }), rates }), {
    minLength: 4,
    maxLength: 4,
  }),
  happenings: fc.array(happening, { minLength: 5, maxLength: 25 }),
})

describe("the ledger", () => {
  let knex: Knex
  let ledger: LedgerModuleService
  let lives = 0

  beforeAll(async () => {
    knex = await openSellerOrders("ledger")
    await knex.raw(SELLERS_TABLE)
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

  it("sums to the whole through whatever life of orders, and a balance is what was promised, parcel by parcel", async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ orders, happenings }) => {
        const name = `life${++lives}`
        const sellers = [`${name}-a`, `${name}-b`]
        const standing = orders.map(({ goods, rates: own }, index) => ({
          now: part(sellers[index % 2]!, `${name}-${index}`, goods, own),
          rates: own,
          delivered: false,
          held: { platform: 0, carrier: 0, seller: 0 },
          /** Whether a carrier ever had cash of it. */
          carried: false,
          /** When its seller alone said that it arrived. */
          ownWord: null as number | null,
          /** Days of the model. */
          arrived: null as number | null,
          /** Of an open report: what was paid out by then, and whether it came in time. */
          report: null as { paid_out: number; keeps: boolean } | null,
          /** What staff gave the buyer besides. */
          gift: 0,
        }))
        /** What the model says a seller is owed beside his parcels. */
        const settled = new Map(sellers.map((seller) => [seller, 0]))
        const paidOut = new Map(sellers.map((seller) => [seller, 0]))
        /** The model's own day, and the moment that it is. */
        let today = 0
        const now = () => new Date(BEGINNING + today * DAY_MS)
        type Standing = (typeof standing)[number]
        const releasedOf = ({ now: money, delivered, held }: Standing) =>
          (delivered ? owedFor(money) : 0) - held.seller
        /** What of a part waits, by its reports, by who said that it arrived, and by who has its cash. */
        const waitsOf = (one: Standing) => {
          const released = releasedOf(one)
          const alone = one.ownWord !== null && today < one.ownWord + OWN_WORD_DAYS && !one.carried
          const kept = one.report?.keeps ? released - one.report.paid_out : 0
          return Math.max(Math.min(released, one.held.carrier), alone ? released : 0, kept, 0)
        }
        const total = () => sum(standing.map(({ now }) => paidFor(now)))

        const whole = async () => {
          for (const seller_id of sellers) {
            const own = standing.filter(({ now }) => now.seller_id === seller_id)
            const balance = await balanceOf(knex, seller_id, now())
            const owed = (delivered: boolean) =>
              sum(own.filter((one) => one.delivered === delivered).map(({ now }) => owedFor(now)))
            const waits = sum(own.map(waitsOf))
            expect(balance.pending).toBe(owed(false) + waits)
            expect(balance.available).toBe(
              owed(true) -
                sum(own.map(({ held }) => held.seller)) +
                settled.get(seller_id)! -
                waits,
            )
            const named = await waitingMoney(knex, seller_id, { longest: 10, now: now() })
            expect(sum(named.map(({ amount }) => amount))).toBe(waits)
            // No more is said to be gone of what is disputed than was ever paid out.
            const gone = sum(own.map(({ report }) => report?.paid_out ?? 0))
            expect(gone).toBeLessThanOrEqual(paidOut.get(seller_id)!)
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
          const free = releasedOf(one) - waitsOf(one)
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
          const [{ paid_out }] = (await openReports(seller_order_id)) as [{ paid_out: string }]
          const keeps = one.arrived === null || today <= one.arrived + PROBLEM_KEEPS_DAYS
          one.report = { paid_out: Number(paid_out), keeps }
          const after = await balanceOf(knex, seller_id, now())
          const taken = before.available - after.available
          if (!keeps) expect(taken).toBe(0)
          // All of it waits that is here, and what is missing of it is either paid out or a debt, which it stays.
          else if (paidOut.get(seller_id) === 0) expect(taken).toBe(Math.max(free, 0))
          else expect(taken).toBeGreaterThanOrEqual(Math.min(free, Math.max(before.available, 0)))
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
            one.carried ||= holder === "carrier" && due !== 0
          } else if (what === "deliver" && !one.delivered) {
            postings.push(release(one.now))
            one.delivered = true
            one.arrived = today
            if (by === "seller_member") one.ownWord = today
            await arrive(one.now.seller_order_id, by, now())
          } else if (what === "remit" && holder !== "platform") {
            postings.push(remittance(one.now, holder, one.held[holder], id))
            one.held.platform += one.held[holder]
            one.held[holder] = 0
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
              paidOut.set(seller_id, paidOut.get(seller_id)! + amount)
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
      { numRuns: 12 },
    )
  }, 60_000)

  it("is read a page at a time, and no happening is cut in two", async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      sale(part("sel_pages", `pages-${at}`, 100_000 + at, RATES)),
    )
    // One by one, as each has its own moment.
    for (const posting of many) await write(posting)
    const read = (limit: number, offset: number) =>
      ledger.statement("sel_pages", new Date(0), new Date(Date.now() + 1e9), { limit, offset })
    const whole = await read(100, 0)
    const pages = [await read(10, 0), await read(10, 10), await read(10, 20)]
    expect(pages.flatMap(({ lines }) => lines)).toEqual(whole.lines)
    expect(
      pages.map(({ lines }) => new Set(lines.map(({ posting_id }) => posting_id)).size),
    ).toEqual([10, 10, 5])
    for (const { opening, closing, count } of pages)
      expect({ opening, closing, count }).toEqual({
        opening: 0,
        closing: whole.lines.at(-1)!.balance,
        count: 25,
      })
    expect((await read(10, 30)).lines).toEqual([])
    // However much there is of it, and however much of that is asked for.
    const sent: string[] = []
    knex.on("query", ({ sql }: { sql: string }) => sent.push(sql))
    await read(1, 0)
    await read(1_000, 0)
    await balanceOf(knex, "sel_pages")
    knex.removeAllListeners("query")
    expect(sent).toHaveLength(3 + 3 + 1)
  })

  it("is written with what it tells of, or not at all", async () => {
    const money = part("sel_gone", "sord_gone", 100_000, RATES)
    await expect(
      knex.transaction(async (trx) => {
        await post(trx, [sale(money)])
        expect(await balanceOf(trx, "sel_gone")).toEqual({ pending: 124_500, available: 0 })
        throw new Error("what it told of failed")
      }),
    ).rejects.toThrow("what it told of failed")
    expect(await balanceOf(knex, "sel_gone")).toEqual({ pending: 0, available: 0 })
  })

  it("takes one name for one happening: other amounts under it are refused", async () => {
    const money = part("sel_twice", "sord_twice", 50_000, {
      commission_bp: 0,
      tax_bp: 0,
      own: 0,
      office: 0,
    })
    const sold = sale(money)
    expect(await write(sold)).toEqual(new Set(["sale:sord_twice"]))
    expect(await write(sold)).toEqual(new Set())
    await expect(write(sale({ ...money, delivery_total: 0 }))).rejects.toThrow(
      /sale:sord_twice was posted before/,
    )
    expect(await balanceOf(knex, "sel_twice")).toEqual({ pending: 80_000, available: 0 })
  })

  describe("as the database keeps it", () => {
    const lopsided: Posting = {
      key: "lopsided",
      event: "adjustment",
      seller_id: "sel_l",
      seller_order_id: null,
      entries: [{ account: "available", kind: "adjustment", amount: 1 }],
    }

    it("takes no posting that does not sum to zero", async () => {
      await expect(write(lopsided)).rejects.toMatchObject({ constraint: "ledger_posting_is_whole" })
      expect(await balanceOf(knex, "sel_l")).toEqual({ pending: 0, available: 0 })
    })

    it("lets nobody change, remove or add to what was posted", async () => {
      await write(settlement("adjustment", "sel_k", 5_000, "kept", { actor: "u", note: "n" }))
      const refused = { code: "23001" }
      const mine = () => knex("ledger_entry").where({ seller_id: "sel_k" })
      await expect(mine().update({ amount: 9_000 })).rejects.toMatchObject(refused)
      await expect(mine().delete()).rejects.toMatchObject(refused)
      await expect(knex.raw("truncate ledger_posting cascade")).rejects.toMatchObject(refused)
      await expect(
        knex("ledger_posting").where({ seller_id: "sel_k" }).update({ note: "other" }),
      ).rejects.toMatchObject(refused)
      const [{ id }] = (await knex("ledger_posting")
        .select("id")
        .where({ key: "adjustment:kept" })) as [{ id: string }]
      const more = [1_000, -1_000].map((amount) => ({
        posting_id: id,
        account: "available",
        kind: "adjustment",
        amount,
        seller_id: "sel_k",
      }))
      await expect(knex("ledger_entry").insert(more)).rejects.toMatchObject({
        constraint: "ledger_posting_is_whole",
      })
      expect(await balanceOf(knex, "sel_k")).toEqual({ pending: 0, available: 5_000 })
    })
  })
})
