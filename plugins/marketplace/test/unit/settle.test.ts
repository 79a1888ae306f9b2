import { beforeEach, describe, expect, it, vi } from "vitest"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

const refund = vi.hoisted(() => vi.fn())
vi.mock("@medusajs/medusa/core-flows", () => ({
  refundPaymentWorkflow: () => ({ run: refund }),
}))

import { settle, tellByHand } from "../../src/workflows/order/in-line/money"

interface Paid {
  id: string
  provider_id: string
  amount: number
  canceled_at: string | null
  captures: { amount: number }[]
  refunds: { amount: number }[]
}

const paid = (id: string, provider: string, amount: number, taken = amount): Paid => ({
  id,
  provider_id: `pp_${provider}_${provider}`,
  amount,
  canceled_at: null,
  captures: taken > 0 ? [{ amount: taken }] : [],
  refunds: [],
})

describe("the money of an order of which a part is gone", () => {
  const order = {
    display_id: 7,
    currency_code: "vnd",
    total: 0,
    payment_collections: [] as object[],
  }
  const payments = {
    updatePayment: vi.fn(),
    updatePaymentCollections: vi.fn(),
    updatePaymentSession: vi.fn(),
  }
  const told = vi.fn()
  const ports = { beforeRefund: vi.fn(), tellOfRefund: told }
  const parts: Record<string, unknown> = {
    [ContainerRegistrationKeys.QUERY]: { graph: async () => ({ data: [order] }) },
    [Modules.LOCKING]: { execute: (_keys: string[], work: () => unknown) => work() },
    [Modules.PAYMENT]: payments,
    logger: { warn: () => undefined },
  }
  const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer

  const bill = (total: number, collections: (Paid | null)[][]) => {
    order.total = total
    order.payment_collections = collections.map((list, index) => ({
      id: `paycol_${index}`,
      payments: list,
      payment_sessions: [],
    }))
  }
  beforeEach(() => {
    vi.clearAllMocks()
    // As Medusa does: what was done is written down.
    const change = (id: string, how: (payment: Paid) => void) =>
      (order.payment_collections as { payments: (Paid | null)[] }[])
        .flatMap((collection) => collection.payments)
        .forEach((payment) => payment?.id === id && how(payment))
    payments.updatePayment.mockImplementation(async ({ id, amount }: Paid) => {
      change(id, (payment) => (payment.amount = amount))
    })
    refund.mockImplementation(
      async ({ input }: { input: { payment_id: string; amount: number } }) => {
        change(input.payment_id, ({ refunds: rows }) => rows.push({ amount: input.amount }))
      },
    )
  })

  const refunds = () => refund.mock.calls.map(([{ input }]) => [input.payment_id, input.amount])

  it("is left alone while the order is worth it", async () => {
    bill(100, [[paid("a", "vietqr", 100)]])
    await settle(container, "order_1", ports)
    expect([refunds(), payments.updatePayment.mock.calls]).toEqual([[], []])
  })

  it("is asked for less where it is only promised, and given back once where it is here", async () => {
    bill(70, [[paid("cash", "cod", 100, 0)]])
    await settle(container, "order_1", ports)
    expect(payments.updatePayment).toHaveBeenCalledWith({ id: "cash", amount: 70 })
    bill(70, [[paid("bank", "vietqr", 100)]])
    await settle(container, "order_1", ports)
    await settle(container, "order_1", ports)
    expect(refunds()).toEqual([["bank", 30]])
  })

  it("is lowered where it is promised before it goes back, and goes back of each payment no more than it is", async () => {
    bill(50, [
      [paid("first", "stripe", 100)],
      [paid("asked", "cod", 20, 0)],
      [paid("more", "stripe", 30)],
    ])
    await settle(container, "order_1", ports)
    expect(payments.updatePayment).toHaveBeenCalledWith({ id: "asked", amount: 0 })
    expect(refunds()).toEqual([["first", 80]])
    bill(10, [[paid("first", "stripe", 60)], [paid("more", "stripe", 30)]])
    refund.mockClear()
    await settle(container, "order_1", ports)
    expect(refunds()).toEqual([
      ["first", 60],
      ["more", 20],
    ])
  })

  it("waits while it is only held on a card", async () => {
    bill(70, [[paid("card", "stripe", 100, 0)]])
    await expect(settle(container, "order_1", ports)).rejects.toThrow(/^payment: .* held/)
  })

  it("counts no payment that was cancelled, and nothing twice that staff gave back", async () => {
    const cancelled = { ...paid("old", "vietqr", 100), canceled_at: "2026-11-22" }
    const returned = { ...paid("bank", "vietqr", 100), refunds: [{ amount: 30 }] }
    bill(70, [[cancelled, null, returned]])
    await settle(container, "order_1", ports)
    expect(refunds()).toEqual([])
  })

  it("is told to staff where no bank sends it back by itself, all of it in one sum", async () => {
    const returned = (id: string, provider: string, amount: number) => ({
      ...paid(id, provider, 100),
      refunds: [{ amount }],
    })
    bill(0, [
      [returned("bank", "vietqr", 30), returned("cash", "cod", 5), returned("card", "stripe", 50)],
    ])
    await tellByHand(container, "order_1", ports)
    expect(told).toHaveBeenCalledWith(container, {
      order_id: "order_1",
      number: 7,
      currency_code: "vnd",
      amount: 35,
    })
  })
})
