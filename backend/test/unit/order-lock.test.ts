import { setTimeout as sleep } from "node:timers/promises"
import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Modules } from "@medusajs/framework/utils"
import OrderedLockingProvider from "../../../plugins/kit/src/providers/ordered-locking/service"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { lockCancellation } from "../../src/api/admin/order-lock"

describe("cancelling an order in Medusa Admin", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("order_lock")
    await knex.raw(`
      create table seller_order (order_id text, display_id text, status text, live_at timestamptz, deleted_at timestamptz);
      create table order_change (id text, order_id text, status text, deleted_at timestamptz)`)
  })
  afterAll(() => dropSchema(knex))

  const setUp = (id = "order_1") => {
    const locks = new OrderedLockingProvider({ inner: new InMemoryLockingProvider() })
    const req = {
      params: { id },
      scope: { resolve: (name: string) => (name === Modules.LOCKING ? locks : knex) },
    } as unknown as MedusaRequest
    const json = vi.fn()
    const res = { writableEnded: false, status: vi.fn(() => ({ json })) }
    const next = vi.fn()
    const run = () => lockCancellation(req, res as unknown as MedusaResponse, next)
    return { locks, res, json, next, run }
  }

  const LIVE = new Date()
  const part = (status: string, live_at: Date | null = LIVE) =>
    knex("seller_order").insert({ order_id: "order_2", display_id: "7-1", status, live_at })
  const change = (status: string) =>
    knex("order_change").insert({ id: "ordch_1", order_id: "order_2", status })

  it.each<[what: string, make: () => Promise<unknown>, word: RegExp]>([
    ["an edit that staff have begun", () => change("pending"), /^order_change:/],
    ["an edit that waits for a word", () => change("requested"), /^order_change:/],
    ["a part that was handed over", () => part("handed_over"), /^status: 7-1 /],
    ["a part that arrived", () => part("delivered"), /^status: 7-1 /],
    ["a part that came back", () => part("returned"), /^status: 7-1 /],
  ])(
    "is refused for %s, before any money goes back, and leaves the order free",
    async (...given) => {
      const [, make, word] = given
      await knex("seller_order").delete()
      await knex("order_change").delete()
      await make()
      const { locks, res, json, next, run } = setUp("order_2")
      await run()
      expect(next).not.toHaveBeenCalled()
      expect(res.status).toHaveBeenCalledWith(409)
      expect(json).toHaveBeenCalledWith({ type: "conflict", message: expect.stringMatching(word) })
      await locks.acquire("order:order_2", { expire: 60 })
    },
  )

  it("is free of what is over: an edit that was confirmed, parts that nobody has sent", async () => {
    await knex("seller_order").delete()
    await knex("order_change").delete()
    await Promise.all([
      change("confirmed"),
      part("packed"),
      part("refused"),
      part("delivered", null),
    ])
    const { res, next, run } = setUp("order_2")
    res.writableEnded = true
    await run()
    expect(next).toHaveBeenCalledExactlyOnceWith()
  })

  it("waits for a confirmation that holds the order", async () => {
    const { locks, res, next, run } = setUp()
    await locks.acquire("order:order_1", { expire: 60 })
    const cancelling = run()
    await sleep(60)
    expect(next).not.toHaveBeenCalled()
    await locks.release("order:order_1")
    await vi.waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith(), { timeout: 5_000 })
    res.writableEnded = true
    await cancelling
  })

  it("keeps confirmations out until its answer is written, and lets them in then", async () => {
    const { locks, res, next, run } = setUp()
    const cancelling = run()
    await vi.waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith())
    await expect(locks.acquire("order:order_1", { expire: 60 })).rejects.toThrow()
    res.writableEnded = true
    await cancelling
    await locks.acquire("order:order_1", { expire: 60 })
  })
})
