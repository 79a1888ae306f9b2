import { sum } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { followRefunds } from "../../src/workflows/order/refunds/follow"
import {
  addMoney,
  addSellerOrder,
  openSellerOrders,
  OWED,
  PART,
  postSale,
  REFUND_TABLES,
  STAFF,
  unlocked,
} from "../support/seller-orders"

describe("money that staff give back by themselves", () => {
  let knex: Knex
  let container: MedusaContainer
  let orders = 0

  beforeAll(async () => {
    knex = await openSellerOrders("refunds")
    await knex.raw(REFUND_TABLES)
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))

  /** An order of so many parts, paid by card: 300,000 đồng of goods and 30,000 of delivery each. */
  async function paid(parts: number, { told = true } = {}): Promise<string[]> {
    const order = `order_${++orders}`
    const ids = Array.from({ length: parts }, (_, at) => `sord_${orders}_${at}`)
    for (const id of ids) {
      await addSellerOrder(knex, id, {
        ...PART,
        order_id: order,
        seller_id: `sel_${id}`,
      })
      if (told) await postSale(knex, id)
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
