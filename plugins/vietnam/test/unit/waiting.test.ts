import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { waitingOrders } from "../../src/workflows/transfer/waiting"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"

describe("orders that wait for their transfer", () => {
  let knex: Knex

  beforeAll(async () => {
    // As much of Medusa's tables as tells of transfers.
    knex = await openSchema("waiting")
    await knex.raw(
      `create table "order" (id text, status text, created_at timestamptz, deleted_at timestamptz);
       create table order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
       create table payment_session (payment_collection_id text, provider_id text, status text, deleted_at timestamptz)`,
    )
  })
  afterAll(() => dropSchema(knex))

  const session = (id: string, status = "pending_authorization", provider = "pp_vietqr_vietqr") =>
    knex("payment_session").insert({ payment_collection_id: id, provider_id: provider, status })
  const order = async (id: string, hours: number, status = "pending") => {
    const created_at = new Date(Date.now() - hours * 3_600_000)
    await knex("order").insert({ id, status, created_at })
    await knex("order_payment_collection").insert({ order_id: id, payment_collection_id: id })
  }

  it("are the oldest first, past any number of baskets, and none that cannot be due yet", async () => {
    for (let n = 0; n < 10; n++) await session(`basket_${n}`)
    await order("young", 0.5)
    await order("old", 25)
    await order("older", 26)
    await order("cancelled", 0.1, "canceled")
    await order("completed", 27, "completed")
    await order("paid", 28)
    await order("cash", 29)
    for (const id of ["young", "old", "older", "cancelled", "completed"]) await session(id)
    await session("paid", "captured")
    await session("cash", "pending_authorization", "pp_cod_cod")
    expect(await waitingOrders(knex, 5)).toEqual(["older", "old", "cancelled"])
    expect(await waitingOrders(knex, 1)).toEqual(["older"])
  })
})
