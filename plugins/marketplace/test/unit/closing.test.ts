import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { yieldingTransaction } from "@ocop/kit/yielding-transaction"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate } from "../../../kit/test/support/schema"
import { post } from "../../src/modules/ledger/post"
import { settlement } from "../../src/modules/ledger/postings"
import { moveSeller, type SellerMove } from "../../src/modules/seller/move"
import { lockSold } from "../../src/workflows/order/lock-sold"
import { assertSellersOpen, CLOSED } from "../../src/workflows/order/open-sellers"
import { closeSeller } from "../../src/workflows/seller/close-seller"
import { addSellerOrder, openSellerOrders } from "../support/seller-orders"

/** As much of Medusa's tables, and of ours, as says whose goods an order is of. */
const TABLES = `
  create table order_item (order_id text, version int default 1, item_id text, deleted_at timestamptz);
  create table order_line_item (id text, product_id text, product_title text, title text);
  create table listing (product_id text, seller_id text, deleted_at timestamptz);
  alter table seller add column closed_from text, add column closed_until text, add column updated_at timestamptz;
  create table inventory_level (id text, inventory_item_id text, location_id text, deleted_at timestamptz);
  create table reservation_item (line_item_id text, inventory_item_id text, location_id text, allow_backorder bool,
    deleted_at timestamptz)`

const OWNER = { type: "seller_member", id: "smem_1" } as const
const REASON = "Hợp tác xã thôi bán trên mạng"

describe("a seller that closes", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("closing")
    await knex.raw(TABLES)
    await migrate(knex, Migration20261122143000)
    const modules: Record<string, unknown> = {
      seller: { move: (move: SellerMove) => knex.transaction((trx) => moveSeller(em(trx), move)) },
    }
    container = { resolve: (name: string) => modules[name] ?? knex } as unknown as MedusaContainer
  })
  afterAll(() => dropSchema(knex))

  /** What of MikroORM a module's own statements go through. */
  const em = (trx: Knex.Transaction) =>
    ({
      execute: async (sql: string, bindings: Knex.RawBinding[]) =>
        (await trx.raw<{ rows: unknown[] }>(sql, bindings)).rows,
      getTransactionContext: () => trx,
    }) as unknown as EntityManager

  /** An order of two sellers' goods that Medusa has written, and that has no parts yet. */
  async function placing(name: string): Promise<void> {
    await knex("order").insert({ id: name })
    for (const seller of [name, `${name}-other`]) {
      await knex("seller").insert({ id: seller, status: "active" })
      await knex("listing").insert({ product_id: seller, seller_id: seller })
      await knex("order_line_item").insert({ id: seller, product_id: seller, title: seller })
      await knex("order_item").insert({ order_id: name, item_id: seller })
    }
  }

  /** The last step of a completion, with time between its last look and its writing. */
  const complete = (name: string) =>
    yieldingTransaction(knex, async (trx) => {
      await lockSold(trx, { order_id: name })
      const { rows } = await trx.raw<{ rows: { closed: string[] }[] }>(
        `select ${CLOSED} as closed from "order" o where o.id = ?`,
        [name],
      )
      assertSellersOpen(rows[0]!)
      await trx.raw("select pg_sleep(0.01)")
      await addSellerOrder(trx, name, { order_id: name, seller_id: name, live_at: null })
    })
  const close = (id: string) => closeSeller(container, { id, actor: OWNER, reason: REASON })

  it("has no order that it did not know of: of a closing and a purchase at once, one is refused", async () => {
    for (let round = 0; round < 40; round++) {
      const name = `round-${round}`
      await placing(name)
      const works = [() => complete(name), () => close(name)]
      if (round % 2) works.reverse()
      const ends = await Promise.allSettled(works.map((work) => work()))
      const codes = ends.map((end) =>
        end.status === "rejected" ? (end.reason as { code: string }).code : "done",
      )
      if (round % 2) codes.reverse()
      expect([
        ["done", "open_orders"],
        ["seller_closed_meanwhile", "done"],
      ]).toContainEqual(codes)
      const [seller] = await knex("seller").where({ id: name })
      const orders = await knex("seller_order").where({ seller_id: name })
      expect([seller.status, orders.length]).toEqual(
        codes[0] === "done" ? ["active", 1] : ["closed", 0],
      )
    }
  })

  it("keeps no purchase of its goods from another: they share it", async () => {
    await placing("shared")
    await knex.transaction(async (first) => {
      await lockSold(first, { order_id: "shared" })
      await knex.transaction((second) => lockSold(second, { order_id: "shared" }))
    })
  })

  it("pays what it owes first", async () => {
    await placing("owing")
    const owe = (amount: number, reference: string) =>
      knex.transaction((trx) =>
        post(trx, [
          settlement("adjustment", "owing", amount, reference, { actor: "user_1", note: "x" }),
        ]),
      )
    await owe(-20_000, "debt")
    await expect(close("owing")).rejects.toMatchObject({
      code: "owes",
      message: "balance: 20000 đồng are owed to the marketplace",
    })
    expect((await knex("seller").where({ id: "owing" }).first()).status).toBe("active")
    await owe(20_000, "settled")
    await close("owing")
    expect((await knex("seller").where({ id: "owing" }).first()).status).toBe("closed")
  })
})
