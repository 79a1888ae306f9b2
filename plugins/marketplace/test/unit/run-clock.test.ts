import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { runClock } from "../../src/workflows/order/life/clock"
import { moveSellerOrder } from "../../src/workflows/order/life/move"
import { dropSchema } from "../../../kit/test/support/schema"
import { addSellerOrder, openSellerOrders, unlocked } from "../support/seller-orders"

/** A time in Vietnam. */
const at = (text: string) => new Date(`${text}:00+07:00`)
const LIVE = at("2026-11-22T20:00")

describe("the clock of an order that nobody answers", () => {
  let knex: Knex
  let container: MedusaContainer

  beforeAll(async () => {
    knex = await openSellerOrders("clock")
    container = unlocked(knex)
  })
  afterAll(() => dropSchema(knex))
  beforeEach(async () => {
    await knex("seller_order").delete()
    await knex("seller_order_clock").delete()
    await knex("outbox_message").delete()
    await knex.raw("alter table seller_order_transition disable trigger user")
    await knex("seller_order_transition").delete()
    await knex.raw("alter table seller_order_transition enable trigger user")
    await addSellerOrder(knex, "late", { live_at: LIVE })
    await addSellerOrder(knex, "unseen", { live_at: null })
  })

  const told = async () =>
    (await knex("outbox_message").where("topic", "seller_order.clock").orderBy("id")).map(
      ({ payload }) => payload.step,
    )
  const status = async (id = "late") => (await knex("seller_order").where({ id }).first()).status

  it("sleeps at night, and does its steps by day, one after the other", async () => {
    const passes: [now: string, steps: string[], status: string][] = [
      ["2026-11-22T23:59", [], "placed"],
      ["2026-11-23T07:59", [], "placed"],
      ["2026-11-23T08:00", ["remind"], "placed"],
      ["2026-11-23T12:00", ["remind", "escalate_owner"], "placed"],
      ["2026-11-23T18:00", ["remind", "escalate_owner", "escalate_office"], "placed"],
      ["2026-11-24T19:59", ["remind", "escalate_owner", "escalate_office"], "placed"],
      ["2026-11-24T20:00", ["remind", "escalate_owner", "escalate_office"], "expired"],
    ]
    for (const [now, steps, then] of passes) {
      await runClock(container, at(now))
      expect([now, await told(), await status()]).toEqual([now, steps, then])
    }
    const [move] = await knex("seller_order_transition").where("seller_order_id", "late")
    expect(move).toMatchObject({ actor_type: "clock", reason: "not_confirmed" })
    expect(await status("unseen")).toBe("placed")
  })

  it("does each step once, though three clocks run at once and again", async () => {
    for (let run = 0; run < 2; run++)
      await Promise.all([1, 2, 3].map(() => runClock(container, at("2026-11-23T18:00"))))
    expect((await told()).sort()).toEqual(["escalate_office", "escalate_owner", "remind"])
    await Promise.all([1, 2, 3].map(() => runClock(container, at("2026-12-01T08:00"))))
    await Promise.all([1, 2, 3].map(() => runClock(container, at("2026-12-01T08:00"))))
    const moves = await knex("seller_order_transition").pluck("to_status")
    expect(moves).toEqual(["expired"])
  })

  it("keeps nobody waiting behind those who do not answer", async () => {
    const [late] = await knex("seller_order").where({ id: "late" })
    const many = Array.from({ length: 501 }, (_, index) => ({
      ...late,
      id: `many_${index}`,
      order_id: `order_many_${index}`,
      display_id: `M-${index}`,
    }))
    await knex.batchInsert("seller_order", many, 200)
    await addSellerOrder(knex, "last", { live_at: at("2026-11-22T20:30") })
    for (let run = 0; run < 2; run++) await runClock(container, at("2026-11-23T10:00"))
    const reminded = await knex("outbox_message").where("topic", "seller_order.clock").pluck("key")
    expect(reminded).toHaveLength(many.length + 2)
    expect(reminded).toContain("last")
  })

  it("lets nothing expire that nobody was told of: after an outage a seller still has a day's hours", async () => {
    await runClock(container, at("2026-12-01T08:00"))
    expect([await told(), await status()]).toEqual([
      ["remind", "escalate_owner", "escalate_office"],
      "placed",
    ])
    await runClock(container, at("2026-12-01T15:59"))
    expect(await status()).toBe("placed")
    await runClock(container, at("2026-12-01T16:00"))
    expect(await status()).toBe("expired")
  })

  it("leaves alone who answered in time", async () => {
    const actor = { type: "seller_member", id: "smem_1" } as const
    await moveSellerOrder(container, { id: "late", to: "confirmed", actor })
    await runClock(container, at("2026-12-01T08:00"))
    expect([await told(), await status()]).toEqual([[], "confirmed"])
  })

  it("takes a parcel as arrived that nobody spoke of for ten days", async () => {
    await knex("seller_order").where({ id: "late" }).update({ status: "handed_over" })
    await knex("seller_order_transition").insert({
      id: "sotr_1",
      seller_order_id: "late",
      from_status: "packed",
      to_status: "handed_over",
      actor_type: "seller_member",
      at: at("2026-11-23T09:00"),
    })
    await runClock(container, at("2026-12-03T08:59"))
    expect(await status()).toBe("handed_over")
    await runClock(container, at("2026-12-03T09:00"))
    expect(await status()).toBe("delivered")
  })
})
