import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { giveReductionsBack } from "../../src/workflows/order/in-line/reductions"
import { addSellerOrder, amounts, openSellerOrders, unlocked } from "../support/seller-orders"

/** As much of Medusa's tables as counts the use of promotions. */
const TABLES = `
  alter table "order" add column customer_id text default 'cus_1', add column email text default 'an@example.com';
  create table order_line_item_adjustment (item_id text, version int default 1, promotion_id text, amount numeric,
    deleted_at timestamptz);
  create table promotion (id text, campaign_id text, "limit" int, used int, updated_at timestamptz, deleted_at timestamptz);
  create table promotion_campaign_budget (id text, campaign_id text, type text, attribute text, used numeric, raw_used jsonb,
    updated_at timestamptz, deleted_at timestamptz);
  create table promotion_campaign_budget_usage (budget_id text, attribute_value text, used numeric, raw_used jsonb,
    updated_at timestamptz, deleted_at timestamptz)`

describe("the use of promotions of goods that are not sent", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("reductions")
    await knex.raw(TABLES)
    container = unlocked(knex)
    await knex("order").insert({ id: "order" })
  })
  afterAll(() => dropSchema(knex))

  /** Two parts: of the first, honey and tea; of the second, rice. "tet" reduced them all, "tea" the tea alone. */
  beforeEach(async () => {
    for (const table of [
      "seller_order",
      "order_line_item_adjustment",
      "promotion",
      "promotion_campaign_budget",
      "promotion_campaign_budget_usage",
    ])
      await knex(table).delete()
    for (const [part, lines] of Object.entries({ a: ["honey", "tea"], b: ["rice"] })) {
      await addSellerOrder(knex, part, { order_id: "order", seller_id: part, status: "confirmed" })
      for (const line of lines) {
        await knex("seller_order_line").insert({
          ...amounts({ unit_price: 0, discount_total: 0, total: 0, commission: 0 }),
          id: line,
          line_item_id: line,
          title: line,
          quantity: 2,
          seller_order_id: part,
        })
        await knex("order_line_item_adjustment").insert({
          item_id: line,
          promotion_id: "tet",
          amount: 10,
        })
      }
    }
    await knex("order_line_item_adjustment").insert({
      item_id: "tea",
      promotion_id: "tea",
      amount: 5,
    })
    await knex("promotion").insert([
      { id: "tet", campaign_id: "tet", limit: 100, used: 3 },
      { id: "tea", campaign_id: "tea", limit: 100, used: 1 },
    ])
    await knex("promotion_campaign_budget").insert([
      { id: "spend", campaign_id: "tet", type: "spend", used: 30 },
      {
        id: "each",
        campaign_id: "tea",
        type: "use_by_attribute",
        attribute: "customer_id",
        used: 1,
      },
    ])
    await knex("promotion_campaign_budget_usage").insert({
      budget_id: "each",
      attribute_value: "cus_1",
      used: 1,
    })
  })

  const used = async () => ({
    limits: Object.fromEntries(
      (await knex("promotion").orderBy("id")).map(({ id, used: times }) => [id, times]),
    ) as object,
    budgets: Object.fromEntries(
      (await knex("promotion_campaign_budget").orderBy("id")).map((row) => [
        row.id,
        Number(row.used),
      ]),
    ) as object,
    buyers: (await knex("promotion_campaign_budget_usage")).map((row) => Number(row.used)),
  })
  /** As by two backends at once, and again. */
  const give = async () => {
    await Promise.all([
      giveReductionsBack(container, "order"),
      giveReductionsBack(container, "order"),
    ])
    await giveReductionsBack(container, "order")
  }
  const ALL = { limits: { tea: 1, tet: 3 }, budgets: { each: 1, spend: 30 }, buyers: [1] }

  it("stays counted while something of each line is sent", async () => {
    await knex("seller_order_line").update({ quantity: 1, ordered_quantity: 2 })
    await give()
    expect(await used()).toEqual(ALL)
  })

  it("is given back once for a line of which the seller takes on nothing: the order has the promotion no more", async () => {
    await knex("seller_order_line")
      .where({ id: "tea" })
      .update({ quantity: 0, ordered_quantity: 2 })
    await give()
    expect(await used()).toEqual({
      limits: { tea: 0, tet: 2 },
      budgets: { each: 0, spend: 20 },
      buyers: [0],
    })
    // The rest of its part is given up afterwards: only what was not given back before is.
    await knex("seller_order").where({ id: "a" }).update({ status: "cancelled" })
    await give()
    expect(await used()).toEqual({
      limits: { tea: 0, tet: 1 },
      budgets: { each: 0, spend: 10 },
      buyers: [0],
    })
  })

  it("is given back line by line for a part that is gone", async () => {
    await knex("seller_order").where({ id: "b" }).update({ status: "refused" })
    await give()
    expect(await used()).toEqual({
      limits: { tea: 1, tet: 2 },
      budgets: { each: 1, spend: 20 },
      buyers: [1],
    })
  })
})
