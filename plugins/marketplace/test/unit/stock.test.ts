import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"
import { lockSold } from "../../src/workflows/order/lock-sold"
import { assertNotSoldOut, SOLD_OUT } from "../../src/workflows/order/stock"

/** As much of Medusa's tables as stock is counted in. */
const TABLES = {
  order: "id text, version int default 1",
  order_item:
    "order_id text default 'order', version int default 1, item_id text, quantity numeric",
  order_line_item: "id text, variant_id text, product_id text",
  listing: "product_id text, seller_id text",
  seller: "id text",
  inventory_level:
    "id text, inventory_item_id text, location_id text, stocked_quantity numeric, reserved_quantity numeric",
  reservation_item: `line_item_id text, inventory_item_id text default 'honey', location_id text default 'shop',
    quantity numeric, allow_backorder bool`,
  product_variant: "id text, manage_inventory bool",
  product_variant_inventory_item: "variant_id text, inventory_item_id text, required_quantity int",
}
const REFUSED = { code: "insufficient_inventory" }

describe("the last word on stock", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("stock")
    for (const [name, columns] of Object.entries(TABLES))
      await knex.raw(`create table "${name}" (${columns}, deleted_at timestamptz)`)
  })
  afterAll(() => dropSchema(knex))

  /** Three jars on the shelf, sold one by one or in a box of two, of which the level believes that none is reserved. */
  beforeEach(async () => {
    for (const name of Object.keys(TABLES)) await knex(name).delete()
    await knex("order").insert({ id: "order" })
    await knex("inventory_level").insert({
      id: "level",
      inventory_item_id: "honey",
      location_id: "shop",
      stocked_quantity: 3,
      reserved_quantity: 0,
    })
    for (const [id, required_quantity] of [["jar", 1] as const, ["box", 2] as const]) {
      await knex("product_variant").insert({ id, manage_inventory: true })
      await knex("product_variant_inventory_item").insert({
        variant_id: id,
        inventory_item_id: "honey",
        required_quantity,
      })
    }
  })

  const line = (variant_id: string | null, quantity: number, line_item_id = "mine") => ({
    line_item_id,
    variant_id,
    quantity,
  })
  const reserve = (quantity: number, line_item_id = "mine", more: object = {}) =>
    knex("reservation_item").insert({ line_item_id, quantity, ...more })
  const check = async (...lines: ReturnType<typeof line>[]) => {
    await knex("order_item").delete()
    await knex("order_line_item").delete()
    for (const { line_item_id, variant_id, quantity } of lines) {
      await knex("order_item").insert({ item_id: line_item_id, quantity })
      await knex("order_line_item").insert({ id: line_item_id, variant_id })
    }
    await knex.transaction(async (trx) => {
      await lockSold(trx, { order_id: "order" })
      const { rows } = await trx.raw<{ rows: { sold_out: boolean }[] }>(
        `select ${SOLD_OUT} as sold_out from "order" o`,
      )
      assertNotSoldOut(rows[0]!)
    })
  }

  it("lets an order pass that has all it wants, to the last jar", async () => {
    await reserve(1, "another's")
    await reserve(2)
    await expect(check(line("box", 1))).resolves.toBeUndefined()
  })

  it("counts what others reserved, whatever the level says", async () => {
    await reserve(2, "another's")
    await reserve(2)
    await expect(check(line("box", 1))).rejects.toMatchObject(REFUSED)
    await knex("reservation_item").where("line_item_id", "another's").update({ deleted_at: "now" })
    await expect(check(line("box", 1))).resolves.toBeUndefined()
  })

  it("lets goods be ordered beyond the shelf that may be", async () => {
    await reserve(5, "mine", { allow_backorder: true })
    await expect(check(line("jar", 5))).resolves.toBeUndefined()
  })

  it("refuses an order of whose goods none, or not enough, are reserved", async () => {
    await expect(check(line("jar", 1))).rejects.toMatchObject(REFUSED)
    await reserve(1)
    await expect(check(line("jar", 1))).resolves.toBeUndefined()
    await expect(check(line("box", 1))).rejects.toMatchObject(REFUSED)
    await expect(check(line("jar", 1), line("jar", 1, "second"))).rejects.toMatchObject(REFUSED)
  })

  it("keeps another order of the same goods waiting, for a moment only", async () => {
    await reserve(1)
    await check(line("jar", 1))
    await knex.transaction(async (first) => {
      await lockSold(first, { order_id: "order" })
      await expect(
        knex.transaction((second) => lockSold(second, { order_id: "order" })),
      ).rejects.toMatchObject({ code: "55P03" })
    })
  })

  it("asks for no reservation of goods that nobody counts", async () => {
    await knex("product_variant").update({ manage_inventory: false })
    await expect(check(line("jar", 9), line(null, 1, "service"))).resolves.toBeUndefined()
  })
})
