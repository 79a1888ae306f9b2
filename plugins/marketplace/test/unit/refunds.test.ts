import { sum } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { sale } from "../../src/modules/ledger/postings"
import LedgerModuleService from "../../src/modules/ledger/service"
import { postOrdersBeforeLedger } from "../../src/workflows/order/before-ledger"
import { namePromotions } from "../../src/workflows/order/name-promotions"
import { type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { partOf } from "../../src/workflows/order/life/owed"
import { followRefunds } from "../../src/workflows/order/refunds/follow"
import { givenBack, type PaidPart } from "../../src/workflows/order/refunds/shares"
import { addMoney, addSellerOrder, openSellerOrders, unlocked } from "../support/seller-orders"

/** As much more of Medusa's tables as tells of money that came and went. */
const TABLES = `
  alter table payment add column id text, add column currency_code text default 'vnd';
  create table capture (payment_id text, amount numeric, deleted_at timestamptz);
  create table refund (id text, payment_id text, amount numeric,
    created_at timestamptz default now() - interval '2 minutes', deleted_at timestamptz);
  create table order_item (order_id text, version int default 1, item_id text, unit_price numeric,
    return_received_quantity numeric default 0, deleted_at timestamptz);
  create table order_line_item (id text, unit_price numeric)`

const STAFF = { type: "user", id: "user_1" } as const
const OWED = 330_000 - 33_000
const amounts = (given: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => [
      [name, value],
      [`raw_${name}`, JSON.stringify({ value: String(value) })],
    ]),
  )

describe("whom money is given back for", () => {
  const part = fc.record({
    id: fc.uuid(),
    standing: fc.constantFrom<PaidPart["standing"]>("sold", "back", "gone"),
    value: fc.integer({ min: 0, max: 90_000_000 }),
    received: fc.integer({ min: 0, max: 9_000_000 }),
  })

  it("is told to the last đồng, what is owed before what is given, and nothing of money that was never told of", () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.nat(200_000_000),
        fc.nat(1_000),
        (all, captured, permille) => {
          const parts = all.filter(({ standing }) => standing !== "gone")
          const refunded = Math.floor((captured * permille) / 1_000)
          const untold = Math.max(captured - sum(parts.map(({ value }) => value)), 0)
          const shares = givenBack(captured, refunded, all)
          const told = parts.length > 0 ? Math.max(refunded - untold, 0) : 0
          expect(sum(shares.map(({ owed, gift }) => owed + gift))).toBe(told)
          for (const [index, { owed, gift }] of shares.entries()) {
            const { standing, value } = parts[index]!
            expect(owed).toBeLessThanOrEqual(standing === "back" ? value : 0)
            expect(gift).toBeGreaterThanOrEqual(0)
          }
          const owing = sum(parts.map((one) => (one.standing === "back" ? one.value : 0)))
          expect(sum(shares.map(({ owed }) => owed))).toBe(Math.min(told, owing))
        },
      ),
    )
  })

  it("is the part whose goods staff wrote down as received", () => {
    const sold = (id: string, received: number): PaidPart => ({
      id,
      standing: "sold",
      value: 300_000,
      received,
    })
    expect(givenBack(600_000, 120_000, [sold("a", 0), sold("b", 100_000)])).toEqual([
      { id: "a", owed: 0, gift: 12_000 },
      { id: "b", owed: 0, gift: 108_000 },
    ])
  })
})

describe("money that staff give back by themselves", () => {
  let knex: Knex
  let container: MedusaContainer
  let orders = 0

  beforeAll(async () => {
    knex = await openSellerOrders("refunds")
    await knex.raw(TABLES)
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))

  /** An order of so many parts, paid by card: 300,000 đồng of goods and 30,000 of delivery each. */
  async function paid(parts: number, { told = true } = {}): Promise<string[]> {
    const order = `order_${++orders}`
    const ids = Array.from({ length: parts }, (_, at) => `sord_${orders}_${at}`)
    for (const id of ids) {
      await addSellerOrder(knex, id, {
        ...amounts({
          item_total: 300_000,
          discount_total: 0,
          delivery_total: 30_000,
          total: 330_000,
          commission: 30_000,
          commission_tax: 3_000,
        }),
        order_id: order,
        seller_id: `sel_${id}`,
      })
      if (told) await knex.transaction(async (trx) => post(trx, [sale((await partOf(trx, id))!)]))
    }
    await addMoney(knex, order, 330_000 * parts, {
      id: `pay_${order}`,
      provider_id: "pp_stripe_stripe",
      captured_at: new Date(),
    })
    await knex("capture").insert({ payment_id: `pay_${order}`, amount: 330_000 * parts })
    return ids
  }
  const giveBack = (amount: number, more: object = {}) =>
    knex("refund").insert({
      id: `ref_${Math.random().toString(36).slice(2)}`,
      payment_id: `pay_order_${orders}`,
      amount,
      ...more,
    })
  const move = (id: string, to: Move["to"], more: Partial<Move> = {}) =>
    moveSellerOrder(container, { id, to, actor: STAFF, note: "gọi điện", ...more })
  async function deliver(id: string) {
    for (const to of ["confirmed", "packed", "handed_over", "delivered"] as const)
      await move(id, to)
  }
  async function accounts(id: string): Promise<Record<string, number>> {
    const rows = await knex("ledger_entry")
      .where({ seller_order_id: id })
      .groupBy("account")
      .select("account")
      .sum<{ account: string; sum: string }[]>("amount")
    return Object.fromEntries(
      rows.map(({ account, sum: total }) => [account, Number(total)]).filter(([, total]) => total),
    ) as Record<string, number>
  }
  /** Twice at once, and again: as by clocks of several processes. */
  async function follow() {
    await Promise.all([followRefunds(container), followRefunds(container)])
    await followRefunds(container)
  }
  const postings = async (id: string) =>
    (await knex("ledger_posting").where({ seller_order_id: id, event: "refund" })).length

  it("is borne by the platform, on the part it is of, and the seller is owed what he was", async () => {
    const [id] = await paid(1)
    await deliver(id!)
    await giveBack(50_000)
    await giveBack(7_000)
    await follow()
    expect(await accounts(id!)).toEqual({
      available: OWED,
      bearer: -57_000,
      platform: 33_000 - 330_000 + 57_000,
    })
    expect(await postings(id!)).toBe(1)
    await giveBack(3_000)
    await follow()
    expect(await accounts(id!)).toMatchObject({ available: OWED, bearer: -60_000 })
    expect(await postings(id!)).toBe(2)
  })

  it("pays what was owed for goods that came back, and is a gift beyond it", async () => {
    const [back, sold] = await paid(2)
    await deliver(back!)
    await deliver(sold!)
    await move(back!, "returned", { reason: "damaged" })
    expect(await accounts(back!)).toEqual({ platform: -330_000, buyer: 330_000 })
    await giveBack(330_000)
    await follow()
    expect(await accounts(back!)).toEqual({})
    await giveBack(20_000)
    await follow()
    expect(await accounts(back!)).toEqual({})
    expect(await accounts(sold!)).toMatchObject({ available: OWED, bearer: -20_000 })
  })

  it("is not told of money for a part that was given up: the ledger never had it", async () => {
    const [gone, sold] = await paid(2)
    await move(gone!, "refused", { reason: "out_of_stock" })
    await giveBack(330_000)
    await follow()
    expect([await accounts(gone!), await postings(gone!), await postings(sold!)]).toEqual([
      {},
      0,
      0,
    ])
  })

  it("is set right when the order moves on after it", async () => {
    const [first, second] = await paid(2)
    await deliver(first!)
    await giveBack(100_000)
    await follow()
    expect(await accounts(first!)).toMatchObject({ bearer: -50_000 })
    // Its goods come back: what was a gift is part of what was owed by then.
    await move(first!, "returned", { reason: "damaged" })
    await follow()
    expect(await accounts(first!)).toEqual({ platform: -230_000, buyer: 230_000 })
    expect(await accounts(second!)).toEqual({ pending: OWED, buyer: -330_000, platform: 33_000 })
    // The other is given up: then its money is what went back first.
    await move(second!, "cancelled", { reason: "other" })
    await follow()
    expect(await accounts(first!)).toEqual({ platform: -330_000, buyer: 330_000 })
    expect(await accounts(second!)).toEqual({})
  })

  it("is of an order in dollars the same share of what is owed in đồng", async () => {
    const [id] = await paid(1)
    await knex("seller_order")
      .where({ id })
      .update({ charged: JSON.stringify({ currency_code: "usd", total: 1_320 }) })
    await knex("payment")
      .where({ id: `pay_order_${orders}` })
      .update({ currency_code: "usd" })
    await knex("capture")
      .where({ payment_id: `pay_order_${orders}` })
      .update({ amount: 13.2 })
    await giveBack(3.3)
    await follow()
    expect(await accounts(id!)).toMatchObject({ bearer: -82_500, pending: OWED })
  })

  it("waits for one that is being made, and keeps no other order waiting for one that cannot be read", async () => {
    const [broken] = await paid(1)
    await giveBack(1_000.5)
    const [fresh] = await paid(1)
    await giveBack(5_000, { created_at: new Date() })
    await giveBack(2_000)
    await follow()
    expect([await postings(broken!), await accounts(fresh!)]).toMatchObject([0, { bearer: -2_000 }])
    await knex("refund").where({ amount: 1_000.5 }).delete()
  })

  it("never touches what sellers are owed, whatever is given back and whatever becomes of the parts", async () => {
    const step = fc.record({
      at: fc.nat(2),
      what: fc.constantFrom("refund", "deliver", "return", "refuse", "follow"),
      amount: fc.integer({ min: 1, max: 300_000 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const ids = await paid(3)
        const standing = new Map(ids.map((id) => [id, "sold"]))
        let left = 990_000
        let given = 0
        for (const { at, what, amount } of steps) {
          const id = ids[at]!
          if (what === "refund" && amount <= left) {
            await giveBack(amount)
            left -= amount
            given += amount
          } else if (what === "deliver" && standing.get(id) === "sold") {
            await deliver(id)
            standing.set(id, "delivered")
          } else if (what === "return" && standing.get(id) === "delivered") {
            await move(id, "returned", { reason: "damaged" })
            standing.set(id, "back")
          } else if (what === "refuse" && standing.get(id) === "sold") {
            await move(id, "refused", { reason: "out_of_stock" })
            standing.set(id, "gone")
          } else if (what === "follow") await follow()
        }
        await follow()
        const all = await Promise.all(ids.map(accounts))
        for (const [index, id] of ids.entries()) {
          const { pending = 0, available = 0 } = all[index]!
          const now = standing.get(id)
          expect([pending, available]).toEqual([
            now === "sold" ? OWED : 0,
            now === "delivered" ? OWED : 0,
          ])
          expect(sum(Object.values(all[index]!))).toBe(0)
        }
        const total = (account: string) => sum(all.map((one) => one[account] ?? 0))
        const many = (what: string) => [...standing.values()].filter((one) => one === what).length
        const owing = 330_000 * many("back")
        const told = Math.max(given - 330_000 * many("gone"), 0)
        expect(0 - total("bearer")).toBe(Math.max(told - owing, 0))
        expect(total("buyer")).toBe(owing - Math.min(told, owing) - 330_000 * many("sold"))
      }),
      { numRuns: 12 },
    )
  })
})

describe("orders from before the ledger", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("before_ledger")
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))

  it("say by which promotion each line was reduced, unless it was posted as the seller's", async () => {
    await knex.raw(
      "create table order_line_item_adjustment (item_id text, version int, promotion_id text, code text, amount numeric, deleted_at timestamptz)",
    )
    const reduced = amounts({ discount_total: 30_000 })
    const line = (of: string) => ({
      ...amounts({ unit_price: 100_000, discount_total: 30_000, total: 70_000, commission: 0 }),
      id: `${of}_line`,
      line_item_id: `${of}_item`,
      title: "Mật ong",
      quantity: 1,
      seller_order_id: of,
    })
    const whole = JSON.stringify([{ bearer: "platform", amount: 30_000 }])
    for (const [of, more] of Object.entries({
      old: { discounts: whole },
      older: {},
      sellers: {},
    })) {
      await addSellerOrder(knex, of, { ...reduced, ...more, seller_id: `sel_${of}` })
      await knex("seller_order_line").insert(line(of))
      for (const [promotion_id, version, amount] of [
        ["tet", 1, 20_000],
        ["he", 1, 10_000],
        ["tet", 2, 1],
      ] as const)
        await knex("order_line_item_adjustment").insert({
          item_id: `${of}_item`,
          version,
          promotion_id,
          code: promotion_id.toUpperCase(),
          amount,
        })
    }
    const mine = { seller_id: "sel_sellers", seller_order_id: "sellers" }
    await knex.transaction(async (trx) =>
      post(trx, [sale({ ...(await partOf(trx, "sellers"))!, ...mine })]),
    )
    expect([await namePromotions(knex), await namePromotions(knex)]).toEqual([2, 0])
    const rows = await knex("seller_order")
      .whereIn("id", ["old", "older", "sellers"])
      .orderBy("id")
      .pluck<unknown[]>("discounts")
    const borne = (of: string) => [
      {
        bearer: "platform",
        line_item_id: `${of}_item`,
        promotion_id: "he",
        code: "HE",
        amount: 10_000,
      },
      {
        bearer: "platform",
        line_item_id: `${of}_item`,
        promotion_id: "tet",
        code: "TET",
        amount: 20_000,
      },
    ]
    expect(rows).toEqual([borne("old"), borne("older"), null])
    for (const of of ["old", "older", "sellers"])
      await knex("seller_order").where({ id: of }).delete()
  })

  it("are posted once with what is known of them, and what was given up is not", async () => {
    const part = amounts({
      item_total: 300_000,
      discount_total: 0,
      delivery_total: 30_000,
      total: 330_000,
      commission: 30_000,
      commission_tax: 3_000,
    })
    const lives: Record<string, Move["to"][]> = {
      placed: [],
      sent: ["confirmed", "packed", "handed_over"],
      delivered: ["confirmed", "packed", "handed_over", "delivered"],
      returned: ["confirmed", "packed", "handed_over", "delivered", "returned"],
      uncollected: ["confirmed", "packed", "handed_over", "returned"],
      refused: ["refused"],
    }
    for (const [id, moves] of Object.entries(lives)) {
      await addSellerOrder(knex, id, { ...part, seller_id: `sel_${id}` })
      await addMoney(knex, `order_${id}`, 330_000, {
        provider_id: "pp_stripe_stripe",
        captured_at: new Date(),
      })
      for (const to of moves)
        await moveSellerOrder(container, {
          id,
          to,
          actor: STAFF,
          note: "x",
          ...(to === "refused" ? { reason: "other" } : {}),
          ...(to === "returned" ? { reason: "damaged" } : {}),
        })
    }
    await addSellerOrder(knex, "unkept", { ...part, seller_id: "sel_unkept", status: "delivered" })
    await addMoney(knex, "order_unkept", 330_000, {
      provider_id: "pp_stripe_stripe",
      captured_at: new Date(),
    })
    // As it was when nothing was posted.
    await knex.raw("alter table ledger_entry disable trigger user")
    await knex.raw("alter table ledger_posting disable trigger user")
    await knex.raw("truncate ledger_posting, ledger_entry")
    await knex.raw("alter table ledger_entry enable trigger user")
    await knex.raw("alter table ledger_posting enable trigger user")
    expect(await Promise.all([postOrdersBeforeLedger(knex), postOrdersBeforeLedger(knex)])).toEqual(
      expect.arrayContaining([expect.any(Number)]),
    )
    expect(await postOrdersBeforeLedger(knex)).toBe(0)
    const ledger = new LedgerModuleService({ __pg_connection__: knex })
    const balances = await Promise.all(
      [...Object.keys(lives), "unkept"].map(async (id) => {
        const { pending, available } = await ledger.balance(`sel_${id}`)
        return [id, pending, available]
      }),
    )
    expect(balances).toEqual([
      ["placed", OWED, 0],
      ["sent", OWED, 0],
      ["delivered", 0, OWED],
      ["returned", 0, 0],
      ["uncollected", 0, 0],
      ["refused", 0, 0],
      ["unkept", 0, OWED],
    ])
    const { rows } = await knex.raw<{ rows: { buyer: string }[] }>(
      "select sum(amount) as buyer from ledger_entry where account = 'buyer' and seller_id = 'sel_returned'",
    )
    expect(Number(rows[0]!.buyer)).toBe(330_000)
  })
})
