import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { inspect } from "../../src/workflows/order/wreck"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"

/** As much of Medusa's tables as a completion leaves traces in. */
const TABLES = {
  completion: "cart_id text, started_at timestamptz",
  cart: "id text, completed_at timestamptz, email text, currency_code text, sales_channel_id text, metadata jsonb",
  cart_line_item: "cart_id text, variant_id text, quantity numeric, unit_price numeric",
  order_cart: "cart_id text, order_id text",
  order: `id text, version int default 1, created_at timestamptz, updated_at timestamptz, metadata jsonb,
    is_draft_order bool default false, email text, currency_code text, sales_channel_id text`,
  order_item:
    "order_id text, version int default 1, item_id text, quantity numeric, unit_price numeric",
  order_line_item: "id text, variant_id text, unit_price numeric",
  order_summary: "order_id text, version int default 1, totals jsonb",
  order_transaction: "reference text, reference_id text",
  product_variant: "id text, manage_inventory bool",
  product_variant_inventory_item: "variant_id text, inventory_item_id text, required_quantity int",
  reservation_item: "line_item_id text, inventory_item_id text, quantity numeric",
  cart_payment_collection: "cart_id text, payment_collection_id text",
  order_payment_collection: "order_id text, payment_collection_id text",
  payment_collection: "id text, authorized_amount numeric",
  payment:
    "id text, payment_collection_id text, amount numeric, currency_code text, canceled_at timestamptz",
  payment_session: "payment_collection_id text, status text",
  capture: "id text, payment_id text, amount numeric",
  seller_order: "order_id text, live_at timestamptz",
}
const MINUTE = 60_000

describe("what a killed completion left behind", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("wreck")
    for (const [name, columns] of Object.entries(TABLES))
      await knex.raw(`create table "${name}" (${columns}, deleted_at timestamptz)`)
  })
  afterAll(() => dropSchema(knex))

  const checkout = { buyer: { name: "An" } }
  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE)

  /** An order of the basket's goods. */
  async function order(
    id: string,
    {
      total = 0,
      updated = 2,
      metadata = { checkout },
    }: { total?: number; updated?: number; metadata?: object | null } = {},
  ) {
    await knex("order").insert({
      id,
      created_at: ago(2),
      updated_at: ago(updated),
      metadata,
      email: "an@example.com",
      currency_code: "vnd",
    })
    await knex("order_line_item").insert({ id: `line_${id}`, variant_id: "v", unit_price: 5_000 })
    await knex("order_item").insert({ order_id: id, item_id: `line_${id}`, quantity: 2 })
    await knex("order_summary").insert({
      order_id: id,
      totals: JSON.stringify({ current_order_total: total }),
    })
  }

  beforeEach(async () => {
    for (const name of Object.keys(TABLES)) await knex(name).delete()
    await knex("completion").insert({ cart_id: "cart_1", started_at: ago(3) })
    await knex("cart").insert({
      id: "cart_1",
      email: "an@example.com",
      currency_code: "vnd",
      metadata: { checkout },
    })
    await knex("cart_line_item").insert({
      cart_id: "cart_1",
      variant_id: "v",
      quantity: 2,
      unit_price: 5_000,
    })
  })

  it.each([
    ["stands without a payment when there is nothing to pay", 0, true],
    ["does not stand without a payment when there is", 10_000, false],
  ])("is an order that %s", async (_name, total, stands) => {
    await order("order_1", { total })
    await knex("order_cart").insert({ cart_id: "cart_1", order_id: "order_1" })
    expect(await inspect(knex, "cart_1")).toMatchObject({
      order_id: "order_1",
      payment_stands: stands,
      orphans: [],
    })
  })

  it("is an order without a link, told from an equal one that staff made of a draft", async () => {
    await order("orphan")
    await order("converted", { metadata: null })
    await order("converted_later", { updated: 1 })
    expect(await inspect(knex, "cart_1")).toMatchObject({ order_id: null, orphans: ["orphan"] })
  })

  it("is known by its checkout also when the buyer has filled in the form again", async () => {
    await order("orphan", { metadata: { checkout: { buyer: { name: "Ân" } } } })
    expect(await inspect(knex, "cart_1")).toMatchObject({ orphans: ["orphan"] })
  })
})
