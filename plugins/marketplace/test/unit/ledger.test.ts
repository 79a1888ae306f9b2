import { basisPoints, sum } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"
import type { Holder, PartMoney, Posting } from "../../src/modules/ledger"
import { Migration20261122144010 } from "../../src/modules/ledger/migrations/Migration20261122144010"
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
  what: fc.constantFrom("reduce", "pay", "deliver", "remit", "payout", "adjust", "refund"),
  share: fc.integer({ min: 0, max: 999 }),
  holder: fc.constantFrom<Holder>("platform", "carrier", "seller"),
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
    knex = await openSchema("ledger", 8)
    const migration = new Migration20261122144010({} as never, {} as never)
    await migration.up()
    for (const query of migration.getQueries()) await knex.raw(String(query))
    ledger = new LedgerModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  const write = (...postings: Posting[]) => knex.transaction((trx) => post(trx, postings))
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
          /** What staff gave the buyer besides. */
          gift: 0,
        }))
        /** What the model says a seller is owed beside his parcels. */
        const settled = new Map(sellers.map((seller) => [seller, 0]))
        const total = () => sum(standing.map(({ now }) => paidFor(now)))

        const whole = async () => {
          for (const seller_id of sellers) {
            const own = standing.filter(({ now }) => now.seller_id === seller_id)
            const balance = await ledger.balance(seller_id)
            const owed = (delivered: boolean) =>
              sum(own.filter((one) => one.delivered === delivered).map(({ now }) => owedFor(now)))
            // What a carrier has of a parcel waits for it, as far as the seller is owed it.
            const waits = sum(
              own.map(({ now, delivered, held }) => {
                const released = (delivered ? owedFor(now) : 0) - held.seller
                return Math.max(Math.min(released, held.carrier), 0)
              }),
            )
            expect(balance.pending).toBe(owed(false) + waits)
            expect(balance.available).toBe(
              owed(true) -
                sum(own.map(({ held }) => held.seller)) +
                settled.get(seller_id)! -
                waits,
            )
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

        await write(...standing.map(({ now }) => sale(now)))
        await whole()
        for (const [at, { order, what, share, holder, twice }] of happenings.entries()) {
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
          } else if (what === "payout" || what === "adjust") {
            const kind = what === "payout" ? "payout" : "adjustment"
            const why = { actor: "user_1", note: "checked" }
            postings.push(settlement(kind, seller_id, share, `${name}:${id}`, why))
            settled.set(seller_id, settled.get(seller_id)! + (what === "payout" ? -share : share))
          }
          // Told once, or by two at once.
          await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => write(...postings)))
          await whole()
        }
      }),
      { numRuns: 12 },
    )
  })

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
    await ledger.balance("sel_pages")
    knex.removeAllListeners("query")
    expect(sent).toHaveLength(3 + 3 + 1)
  })

  it("is written with what it tells of, or not at all", async () => {
    const money = part("sel_gone", "sord_gone", 100_000, RATES)
    await expect(
      knex.transaction(async (trx) => {
        await post(trx, [sale(money)])
        expect(await ledger.balance("sel_gone", trx)).toEqual({ pending: 124_500, available: 0 })
        throw new Error("what it told of failed")
      }),
    ).rejects.toThrow("what it told of failed")
    expect(await ledger.balance("sel_gone")).toEqual({ pending: 0, available: 0 })
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
    expect(await ledger.balance("sel_twice")).toEqual({ pending: 80_000, available: 0 })
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
      expect(await ledger.balance("sel_l")).toEqual({ pending: 0, available: 0 })
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
      expect(await ledger.balance("sel_k")).toEqual({ pending: 0, available: 5_000 })
    })
  })
})
