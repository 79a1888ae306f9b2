import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { postOrdersBeforeLedger } from "../../src/workflows/order/before-ledger"
import { type Move, moveSellerOrder } from "../../src/workflows/order/life/move"
import { namePromotions } from "../../src/workflows/order/name-promotions"
import { balanceOf } from "../../src/workflows/settlement/balance"
import {
  addMoney,
  addSellerOrder,
  amounts,
  openSellerOrders,
  OWED,
  PART,
  postSale,
  STAFF,
  unlocked,
} from "../support/seller-orders"

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
    await postSale(knex, "sellers", mine)
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
    const lives: Record<string, Move["to"][]> = {
      placed: [],
      sent: ["confirmed", "packed", "handed_over"],
      delivered: ["confirmed", "packed", "handed_over", "delivered"],
      returned: ["confirmed", "packed", "handed_over", "delivered", "returned"],
      uncollected: ["confirmed", "packed", "handed_over", "returned"],
      refused: ["refused"],
    }
    for (const [id, moves] of Object.entries(lives)) {
      await addSellerOrder(knex, id, { ...PART, seller_id: `sel_${id}` })
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
    await addSellerOrder(knex, "unkept", { ...PART, seller_id: "sel_unkept", status: "delivered" })
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
    const balances = await Promise.all(
      [...Object.keys(lives), "unkept"].map(async (id) => {
        const { pending, available } = await balanceOf(knex, `sel_${id}`)
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
