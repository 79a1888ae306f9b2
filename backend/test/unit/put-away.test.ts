import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"
import { tellPutAwayApart } from "../../src/listings/shelf/put-away-before"

const TABLES = `
  create table product (id text, status text, updated_at timestamptz, deleted_at timestamptz);
  create table listing (product_id text, hidden boolean, deleted_at timestamptz)`

let knex: Knex
beforeAll(async () => {
  knex = await openSchema("put_away")
  await knex.raw(TABLES)
})
afterAll(() => dropSchema(knex))

it("tells goods that sellers hid by Medusa's draft from those that staff set to it", async () => {
  const goods = [
    { id: "hidden", status: "draft", hidden: true },
    { id: "taken_down", status: "draft", hidden: false },
    { id: "turned_down", status: "rejected", hidden: true },
    { id: "brought_back", status: "published", hidden: true },
    { id: "shown", status: "published", hidden: false },
  ]
  for (const { id, status, hidden } of goods) {
    await knex("product").insert({ id, status })
    await knex("listing").insert({ product_id: id, hidden })
  }
  await knex("product").insert({ id: "nobodys", status: "draft" })
  expect([await tellPutAwayApart(knex), await tellPutAwayApart(knex)]).toEqual([1, 0])
  const standing = await knex("product").select<{ id: string; status: string }[]>("id", "status")
  expect(Object.fromEntries(standing.map(({ id, status }) => [id, status]))).toEqual({
    ...Object.fromEntries(goods.map(({ id, status }) => [id, status])),
    hidden: "proposed",
    nobodys: "draft",
  })
})
