import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema, migrate } from "../../../kit/test/support/schema"
import { heldCash } from "../../src/modules/ledger/cash"
import { post } from "../../src/modules/ledger/post"
import { payment } from "../../src/modules/ledger/postings"
import { remit, type Remittance } from "../../src/workflows/settlement/remit"
import { addSellerOrder, openSellerOrders } from "../support/seller-orders"

describe("cash that a carrier collected", () => {
  let knex: Knex
  let ids: string[]
  let runs = 0

  beforeAll(async () => {
    knex = await openSellerOrders("remit")
    await migrate(knex, Migration20261122143000)
  })
  afterAll(() => dropSchema(knex))

  /** Two parcels of 330,000 đồng each, at the carrier. */
  beforeEach(async () => {
    runs += 1
    ids = ["a", "b"].map((name) => `sord_${runs}_${name}`)
    for (const id of ids) await addSellerOrder(knex, id, { seller_id: "sel_1" })
    await knex.transaction((trx) =>
      post(
        trx,
        ids.map((seller_order_id) =>
          payment({ seller_id: "sel_1", seller_order_id }, "carrier", 330_000, "door"),
        ),
      ),
    )
  })

  const transfer = (amounts: number[], reference = "FT1"): Remittance => ({
    holder: "carrier",
    reference,
    note: "Kỳ 47",
    parcels: amounts.map((amount, index) => ({ seller_order_id: ids[index]!, amount })),
    actor_id: "user_1",
  })
  const held = async () =>
    (await heldCash(knex, "carrier", ids)).map(({ seller_order_id, amount }) => [
      seller_order_id,
      amount,
    ])

  it("is handed over in parts, each transfer written once however often it is told", async () => {
    expect(await held()).toEqual(ids.map((id) => [id, 330_000]))
    expect(await remit(knex, transfer([330_000, 30_000]))).toBe(2)
    expect(await remit(knex, transfer([330_000, 30_000]))).toBe(0)
    expect(await held()).toEqual([[ids[1], 300_000]])
    expect(
      await remit(knex, {
        ...transfer([]),
        parcels: [{ seller_order_id: ids[1]!, amount: 300_000 }],
        reference: "FT2",
      }),
    ).toBe(1)
    expect(await held()).toEqual([])
    const told = await knex("audit_entry").whereIn("subject_id", ids).orderBy("id")
    expect(told.map(({ actor_id, action, reason }) => [actor_id, action, reason])).toEqual(
      Array.from({ length: 3 }, () => ["user_1", "seller_order.remittance", "Kỳ 47"]),
    )
  })

  it("is never more than was collected, also by two transfers at once", async () => {
    const both = await Promise.allSettled(
      ["FT1", "FT2"].map((reference) => remit(knex, transfer([200_000, 200_000], reference))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: "parcels.0.amount: the carrier holds 130000 đồng of it" },
    })
    expect(await held()).toEqual(ids.map((id) => [id, 130_000]))
  })

  it("is written for all parcels of a transfer or for none, and names the one that is wrong", async () => {
    await expect(remit(knex, transfer([330_000, 330_001]))).rejects.toThrow("parcels.1.amount")
    ids[1] = "sord_nobody"
    await expect(remit(knex, transfer([330_000, 1]))).rejects.toThrow("parcels.1.seller_order_id")
    expect(await remit(knex, transfer([10_000]))).toBe(1)
    await expect(remit(knex, transfer([20_000]))).rejects.toThrow("FT1 stands already")
  })
})
