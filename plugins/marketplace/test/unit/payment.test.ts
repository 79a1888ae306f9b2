import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { paymentOf } from "../../src/workflows/order/payment"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"
import { addCaptured, addMoney, MONEY_TABLES } from "../support/seller-orders"

describe("what a seller hears of an order's money", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("payment")
    await knex.raw(MONEY_TABLES)
    const order = (id: string, amount: number, ...payments: Record<string, unknown>[]) =>
      addMoney(knex, id, amount, ...payments)
    const now = new Date()
    await order("transfer", 90_000)
    await order("transferred", 90_000, { provider_id: "pp_vietqr_vietqr", captured_at: now })
    await order("cash", 90_000, { provider_id: "pp_cod_cod" })
    await order("cash_came", 90_000, { provider_id: "pp_cod_cod", captured_at: now })
    await order("gift", 0)
    await order("taken_back", 90_000, { provider_id: "pp_cod_cod", canceled_at: now })
  })
  afterAll(() => dropSchema(knex))

  it("is that a transfer is awaited, that cash is due, or that it is paid", async () => {
    const orders = [
      "transfer",
      "transferred",
      "cash",
      "cash_came",
      "gift",
      "taken_back",
      "unlinked",
    ]
    expect(Object.fromEntries(await paymentOf(knex, orders))).toEqual({
      transfer: "awaiting",
      transferred: "paid",
      cash: "due_on_delivery",
      cash_came: "paid",
      gift: "paid",
      taken_back: "awaiting",
      unlinked: "awaiting",
    })
  })

  it("is that cash is due though staff added goods and only those are paid, until nothing is left to collect", async () => {
    const cash = async (id: string, total: number, came: number, back = 0) => {
      await addMoney(knex, id, total, { provider_id: "pp_cod_cod" })
      await addCaptured(knex, id, `${id}_more`, came, back)
    }
    await cash("added", 120_000, 30_000)
    await cash("all_came", 120_000, 120_000)
    await cash("given_back", 120_000, 120_000, 30_000)
    await cash("only_added_left", 30_000, 30_000)
    const orders = ["added", "all_came", "given_back", "only_added_left"]
    expect(Object.fromEntries(await paymentOf(knex, orders))).toEqual({
      added: "due_on_delivery",
      all_came: "paid",
      given_back: "due_on_delivery",
      only_added_left: "paid",
    })
  })

  it("is that a card is paid, whatever was given back of it since", async () => {
    await addMoney(knex, "kindness", 90_000)
    await addCaptured(knex, "kindness", "kindness_card", 90_000, 20_000)
    expect(Object.fromEntries(await paymentOf(knex, ["kindness"]))).toEqual({ kindness: "paid" })
  })

  it("asks nothing for no orders", async () => {
    expect(await paymentOf(knex, [])).toEqual(new Map())
  })
})
