import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"
import { renameUnits } from "../../src/listings/show/rename-units"

/** As much of Medusa's tables as names units, with the index that keeps the values of an option apart. */
const TABLES = `
  create table product_variant (id text primary key, deleted_at timestamptz);
  create table product_option_value (id text primary key, option_id text, value text,
    updated_at timestamptz, deleted_at timestamptz);
  create unique index one_name on product_option_value (option_id, value) where deleted_at is null;
  create table product_variant_option (variant_id text references product_variant,
    option_value_id text references product_option_value on delete cascade)`

describe("the units of a product", () => {
  let knex: Knex
  beforeAll(async () => {
    knex = await openSchema("rename")
    await knex.raw(TABLES)
  })
  afterAll(() => dropSchema(knex))

  const add = async (variant_id: string, value: string, option_id = "unit", deleted = false) => {
    const id = `${option_id}_${variant_id}`
    await knex("product_variant")
      .insert({ id: variant_id, deleted_at: deleted ? new Date() : null })
      .onConflict()
      .ignore()
    await knex("product_option_value").insert({ id, option_id, value })
    await knex("product_variant_option").insert({ variant_id, option_value_id: id })
  }
  const rename = (names: Record<string, string>) =>
    renameUnits(
      knex,
      Object.entries(names).map(([variant_id, title]) => ({ variant_id, title })),
    )
  const stand = async () => {
    const rows = await knex("product_option_value").orderBy("id").select("id", "value")
    return Object.fromEntries(rows.map(({ id, value }) => [id, value]))
  }
  beforeEach(() =>
    knex.raw("truncate product_variant, product_option_value, product_variant_option"),
  )

  it("take each other's names, in a row or in a circle", async () => {
    await add("a", "500 g")
    await add("b", "1 kg")
    await add("c", "2 kg")
    await rename({ a: "1 kg", b: "2 kg", c: "5 kg" })
    expect(await stand()).toEqual({ unit_a: "1 kg", unit_b: "2 kg", unit_c: "5 kg" })
    await rename({ a: "2 kg", b: "5 kg", c: "1 kg" })
    expect(await stand()).toEqual({ unit_a: "2 kg", unit_b: "5 kg", unit_c: "1 kg" })
    await rename({ a: "2 kg", b: "5 kg", c: "1 kg" })
    expect(await stand()).toEqual({ unit_a: "2 kg", unit_b: "5 kg", unit_c: "1 kg" })
  })

  it("keep their names, all of them, when one cannot be given", async () => {
    await add("a", "500 g")
    await add("b", "1 kg")
    await add("other", "2 kg")
    await expect(rename({ a: "1 kg", b: "2 kg" })).rejects.toThrow("one_name")
    expect(await stand()).toEqual({ unit_a: "500 g", unit_b: "1 kg", unit_other: "2 kg" })
  })

  it("take the name of a unit that is gone, or that never came to be", async () => {
    await add("a", "500 g")
    await add("gone", "1 kg", "unit", true)
    await knex("product_option_value").insert({
      id: "unit_never",
      option_id: "unit",
      value: "2 kg",
    })
    await rename({ a: "1 kg" })
    expect(await stand()).toEqual({ unit_a: "1 kg", unit_never: "2 kg" })
    await rename({ a: "2 kg" })
    expect(await stand()).toEqual({ unit_a: "2 kg" })
  })

  it("are not what tells a variant of several options apart", async () => {
    await add("a", "Đỏ", "colour")
    await add("a", "Nhỏ", "size")
    await rename({ a: "Đỏ, nhỏ" })
    expect(await stand()).toEqual({ colour_a: "Đỏ", size_a: "Nhỏ" })
  })
})
