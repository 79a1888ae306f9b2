import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { describe, expect, it, vi } from "vitest"
import OrderedLockingProvider from "../../../kit/src/providers/ordered-locking/service"
import { lockBasket } from "../../src/api/basket-lock"

describe("choosing the payment of a basket", () => {
  const setUp = (links: { cart_id?: string; order_id?: string }) => {
    const locks = new OrderedLockingProvider({ inner: new InMemoryLockingProvider() })
    const query = {
      graph: async ({ fields: [field] }: { fields: ["cart_id" | "order_id"] }) => ({
        data: links[field] ? [{ [field]: links[field] }] : [],
      }),
    }
    const req = {
      params: { id: "pay_col_1" },
      scope: { resolve: (name: string) => (name === Modules.LOCKING ? locks : query) },
    } as unknown as MedusaRequest
    const json = vi.fn()
    const res = { json } as unknown as MedusaResponse
    const next = vi.fn()
    return { locks, json, res, next, run: () => lockBasket(req, res, next) }
  }

  it("waits for a completion that is under way, and keeps the next one out until it is answered", async () => {
    const { locks, json, res, next, run } = setUp({ cart_id: "cart_1" })
    await locks.acquire("cart_1", { expire: 60 })
    const choosing = run()
    expect(next).not.toHaveBeenCalled()
    await locks.release("cart_1")
    await vi.waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith())
    await expect(locks.acquire("cart_1")).rejects.toThrow("busy")
    res.json({ payment_collection: {} })
    expect(json).not.toHaveBeenCalled()
    await choosing
    expect(json).toHaveBeenCalledExactlyOnceWith({ payment_collection: {} })
    await locks.acquire("cart_1")
  })

  it("waits for whoever is at work on the order, when staff ask for money after it", async () => {
    const { locks, next, run, res } = setUp({ order_id: "order_1" })
    await locks.acquire("order:order_1", { expire: 60 })
    const choosing = run()
    await locks.release("order:order_1")
    await vi.waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith())
    res.json({})
    await choosing
  })

  it("goes on at once for what is neither's", async () => {
    const { next, run } = setUp({})
    await run()
    expect(next).toHaveBeenCalledExactlyOnceWith()
  })
})
