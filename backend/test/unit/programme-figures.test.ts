import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../plugins/kit/test/support/schema"
import { Migration20261123135900 } from "../../../plugins/ocop/src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123205500 } from "../../../plugins/ocop/src/modules/programme/migrations/Migration20261123205500"
import { Migration20261123211500 } from "../../../plugins/ocop/src/modules/programme/migrations/Migration20261123211500"
import { programmeFigures } from "../../src/figures/programmes"
import { soldBy, soldInSum } from "../../src/figures/sold"

/** What the figures read of other modules. */
const TABLES = `
create table seller_order (id text primary key, display_id text, order_id text, seller_id text, status text, placed_at timestamptz,
  live_at timestamptz, deleted_at timestamptz);
create table seller_order_line (id text primary key, seller_order_id text, product_id text, title text, title_en text, quantity int,
  total numeric, deleted_at timestamptz);
create table "order" (id text primary key, customer_id text, currency_code text, shipping_address_id text);
create table order_address (id text primary key, phone text, metadata jsonb);
create table merged_province (code text primary key, province_code text);
create table seller (id text primary key, name_vi text, name_en text, province_code text);
create table product_origin (product_id text, province_code text, commune_code text, deleted_at timestamptz);
create table commune (code text, name_vi text, name_en text);
create table speciality (product_id text, set_code text, deleted_at timestamptz)`

const PERIOD = { from: "2026-11-01", to: "2026-11-30" }

let knex: Knex

beforeAll(async () => {
  knex = await openSchema("programme_figures", 2)
  await migrate(knex, Migration20261123135900)
  await migrate(knex, Migration20261123205500)
  await migrate(knex, Migration20261123211500)
  await knex.raw(TABLES)
})
afterAll(() => dropSchema(knex))

it("sells by a programme what those sold whom the office let in, and nothing of who asked or was refused", async () => {
  const id = "prog_1"
  await knex("programme").insert({
    ...{
      id,
      office_id: "office_1",
      slug: "p",
      name_vi: "Tuần",
      name_en: "Week",
      story_vi: "…",
      story_en: "…",
    },
    ...{
      starts_at: "2026-11-10T00:00:00Z",
      ends_at: "2026-11-20T00:00:00Z",
      form: "percentage",
      value: 20,
    },
    ...{ eligibility: "{}", bearer: "office", office_bp: 10_000, state: "ended" },
    ...{ drafted_by: "off_1", changed_by: "off_1", approved_by: "off_2", promotion_id: "promo_1" },
  })
  const PARTS = [
    { seller_id: "joined", state: "joined", invited_by: "off_1" },
    { seller_id: "left", state: "left", invited_by: "off_1" },
    { seller_id: "silent", state: "invited", invited_by: "off_1" },
    { seller_id: "asks", state: "applied" },
    { seller_id: "refused", state: "refused", words: "Chưa đúng hàng" },
    { seller_id: "withdrawn", state: "left" },
  ]
  await knex("order").insert({ id: "order_1", currency_code: "vnd" })
  await knex("programme_use").insert({
    ...{
      programme_id: id,
      order_id: "order_1",
      reserved_vnd: 100,
      settled_vnd: 0,
      given_back_vnd: 0,
    },
    counted: true,
    pieces: "{}",
  })
  for (const [index, part] of PARTS.entries()) {
    const { seller_id } = part
    const product_id = `prod_${seller_id}`
    await knex("programme_seller").insert({ programme_id: id, ...part })
    await knex("programme_product").insert({ programme_id: id, seller_id, product_id })
    await knex("seller_order").insert({
      ...{ id: seller_id, order_id: "order_1", seller_id, status: "delivered" },
      ...{ placed_at: "2026-11-15T00:00:00Z", live_at: "2026-11-15T00:00:00Z" },
    })
    await knex("seller_order_line").insert({
      ...{ id: seller_id, seller_order_id: seller_id, product_id, title: "Trà", quantity: 1 },
      total: 10 ** index,
    })
  }
  // The first two, by their decimals.
  expect((await programmeFigures(knex, null, PERIOD)).map(({ sold_vnd }) => sold_vnd)).toEqual([11])
  expect(await soldInSum(knex, { ...PERIOD, programme_id: id })).toMatchObject({
    pieces: 2,
    total: 11,
  })
  expect((await soldBy(knex, "channel", PERIOD)).map(({ code, total }) => [code, total])).toEqual([
    ["shop", 111_100],
    ["programme", 11],
  ])
})
