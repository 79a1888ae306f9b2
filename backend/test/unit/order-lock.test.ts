import { setTimeout as sleep } from "node:timers/promises"
import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import OrderedLockingProvider from "../../../plugins/kit/src/providers/ordered-locking/service"
import { describe, expect, it, vi } from "vitest"
import { lockCancellation } from "../../src/api/admin/order-lock"

describe("cancelling an order in Medusa Admin", () => {
  const setUp = () => {
    const locks = new OrderedLockingProvider({ inner: new InMemoryLockingProvider() })
    const req = {
      params: { id: "order_1" },
      scope: { resolve: () => locks },
    } as unknown as MedusaRequest
    const res = { writableEnded: false }
    const next = vi.fn()
    return { locks, res, next, run: () => lockCancellation(req, res as MedusaResponse, next) }
  }

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
