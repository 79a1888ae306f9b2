import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../plugins/kit/test/support/schema"
import { Migration20261123135900 } from "../../../plugins/ocop/src/modules/programme/migrations/Migration20261123135900"
import { installProgrammeTriggers } from "../../src/programmes/triggers"

const TABLES = `
create table price (id text primary key, price_set_id text, currency_code text, amount numeric, price_list_id text,
  rules_count integer default 0, updated_at timestamptz default now(), deleted_at timestamptz);
create table seller_order (id text primary key, order_id text, status text, discounts jsonb, deleted_at timestamptz);
create table outbox_message (id bigserial, topic text, key text)`

describe("the triggers of programmes on other modules' tables", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("programme_triggers", 2)
    await migrate(knex, Migration20261123135900)
    await knex.raw(TABLES)
    expect(await installProgrammeTriggers(knex)).toEqual([])
  })
  afterAll(() => dropSchema(knex))

  const kept = async () =>
    (await knex("price_history").orderBy("id").pluck<string[]>("amount_vnd")).map(Number)
  const told = () => knex("outbox_message").orderBy("id").pluck("key")

  it("keep everyday prices in đồng alone, and tell of orders that programmes reduce alone", async () => {
    const everyday = { price_set_id: "set", currency_code: "vnd", amount: 100 }
    await knex("price").insert([
      { id: "a", ...everyday },
      { id: "b", ...everyday, currency_code: "usd" },
      { id: "c", ...everyday, price_list_id: "sale" },
      { id: "d", ...everyday, rules_count: 1 },
    ])
    await knex("price").where({ id: "a" }).update({ updated_at: new Date() })
    await knex("price").where({ id: "a" }).update({ amount: 120 })
    await knex("price").where({ id: "a" }).update({ deleted_at: new Date(), amount: 130 })
    expect(await kept()).toEqual([100, 120])

    const discounts = JSON.stringify([{ promotion_id: "promo_1", amount: 5 }])
    await knex("seller_order").insert([
      { id: "r", order_id: "reduced", status: "placed", discounts },
      { id: "e", order_id: "empty", status: "placed", discounts: "[]" },
      { id: "n", order_id: "none", status: "placed", discounts: null },
    ])
    await knex("seller_order").update({ status: "placed" })
    expect(await told()).toEqual([])
    await knex("seller_order").update({ status: "refused" })
    await knex("seller_order").delete()
    expect(await told()).toEqual(["reduced", "reduced"])
  })

  it("bind no column of those tables against their later migrations, and go with their own tables", async () => {
    await knex.raw("alter table price alter column rules_count type bigint")
    await knex.raw("alter table seller_order alter column discounts type text")
    await knex.raw(
      "alter table seller_order alter column discounts type jsonb using discounts::jsonb",
    )
    const migration = new Migration20261123135900({} as never, {} as never)
    migration.down()
    for (const query of migration.getQueries()) await knex.raw(String(query))
    await knex("price").insert({ id: "z", price_set_id: "set", currency_code: "vnd", amount: 1 })
    expect(await knex("price").where({ id: "z" }).pluck("id")).toEqual(["z"])
  })
})
