import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelSellerOrders, restoreSellerOrders } from "../../src/workflows/order/cancel"
import { SELLER_ORDER_CANCELLED } from "../../src/workflows/order/life/topics"
import { dropSchema } from "../../../kit/test/support/schema"
import { addSellerOrder, openSellerOrders } from "../support/seller-orders"

describe("the parts of a cancelled order", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("cancel")
    container = { resolve: () => knex } as unknown as MedusaContainer
  })
  afterAll(() => dropSchema(knex))
  beforeEach(async () => {
    await knex("seller_order").delete()
    await knex("outbox_message").delete()
    await knex.raw("alter table seller_order_transition disable trigger user")
    await knex("seller_order_transition").delete()
    await knex.raw("alter table seller_order_transition enable trigger user")
    for (const [id, order, status, live_at] of [
      ["new", "order_1", "placed", new Date()],
      ["packed", "order_1", "packed", new Date()],
      ["unseen", "order_1", "placed", null],
      ["gone", "order_1", "handed_over", new Date()],
      ["other", "order_2", "placed", new Date()],
    ] as const)
      await addSellerOrder(knex, id, { order_id: order, seller_id: id, status, live_at })
  })

  const statuses = async () =>
    Object.fromEntries(
      (await knex("seller_order").select("id", "status")).map(({ id, status }) => [id, status]),
    )
  const moves = async () =>
    knex("seller_order_transition").orderBy("seller_order_id").pluck("seller_order_id")
  const told = async () =>
    (await knex("outbox_message").where("topic", SELLER_ORDER_CANCELLED).orderBy("key")).map(
      ({ key }) => key,
    )

  it("are cancelled with it, as far as they have not left, and those who saw them are told once", async () => {
    await cancelSellerOrders(container, "order_1")
    expect(await statuses()).toEqual({
      new: "cancelled",
      packed: "cancelled",
      unseen: "cancelled",
      gone: "handed_over",
      other: "placed",
    })
    expect(await told()).toEqual(["new", "packed"])
    expect(await cancelSellerOrders(container, "order_1")).toEqual([])
    expect(await told()).toEqual(["new", "packed"])
  })

  it("come back as they were when the cancellation fails later", async () => {
    const before = await statuses()
    const former = await cancelSellerOrders(container, "order_1")
    await restoreSellerOrders(container, former)
    await restoreSellerOrders(container, former)
    expect(await statuses()).toEqual(before)
    expect(await told()).toEqual([])
    expect(await knex("seller_order_transition").select("id")).toEqual([])
    // What never was may be, later.
    await cancelSellerOrders(container, "order_1")
    expect(await moves()).toEqual(["new", "packed", "unseen"])
  })

  it("keep for good that they were", async () => {
    await cancelSellerOrders(container, "order_2")
    const [move] = await knex("seller_order_transition").where("seller_order_id", "other")
    expect(move).toMatchObject({
      from_status: "placed",
      to_status: "cancelled",
      actor_type: "user",
      reason: "order_cancelled",
    })
    await expect(knex("seller_order_transition").delete()).rejects.toThrow(/append-only/)
    await expect(knex("seller_order_transition").update({ note: "x" })).rejects.toThrow(
      /append-only/,
    )
  })
})
