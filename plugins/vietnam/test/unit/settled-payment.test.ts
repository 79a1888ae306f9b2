import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, it, vi } from "vitest"
import middlewares from "../../src/api/middlewares"
import { refuseSettledPayment } from "../../src/api/settled-payment"

async function choose(rows: Record<string, unknown[]>) {
  const asked: unknown[] = []
  const req = {
    params: { id: "pay_col_1" },
    scope: {
      resolve: () => ({
        graph: ({ entity, filters }: { entity: string; filters: unknown }) => {
          asked.push(filters)
          return Promise.resolve({ data: rows[entity] ?? [] })
        },
      }),
    },
  } as unknown as MedusaRequest
  const res = { status: vi.fn().mockReturnThis(), json: vi.fn() }
  const next = vi.fn()
  await refuseSettledPayment(req, res as unknown as MedusaResponse, next)
  for (const filters of asked) expect(filters).toEqual({ payment_collection_id: "pay_col_1" })
  return {
    status: res.status.mock.calls[0]?.[0] as number | undefined,
    passed: next.mock.calls.length === 1,
  }
}

describe("choosing a payment", () => {
  it("is refused for an order that is placed, whatever became of its payment", async () => {
    const rows = {
      order_payment_collection: [{ order_id: "order_1" }],
      payment_session: [{ id: "payses_1" }],
    }
    expect(await choose(rows)).toEqual({ status: 409, passed: false })
  })

  it("is free for a basket, as often as the buyer likes", async () => {
    expect(await choose({ payment_session: [{ id: "payses_1" }] })).toEqual({
      status: undefined,
      passed: true,
    })
  })

  it("is free for an amount that staff ask for after the order", async () => {
    const rows = { order_payment_collection: [{ order_id: "order_1" }] }
    expect(await choose(rows)).toEqual({ status: undefined, passed: true })
  })

  it("is guarded on Medusa's own route", () => {
    const route = middlewares.routes?.find(
      ({ matcher }) => matcher === "/store/payment-collections/:id/payment-sessions",
    )
    expect(route?.middlewares).toContain(refuseSettledPayment)
  })
})
