import { createMedusaContainer } from "@medusajs/framework/utils"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { transferFor } from "../../src/transfer"
import { confirmTransferWorkflow } from "../../src/workflows/transfer/confirm"
import { TransferTopics } from "../../src/workflows/transfer/topics"

const ACCOUNT = { bin: "970436", accountNo: "0000000000", accountName: "TAI KHOAN MINH HOA" }

describe("confirming a transfer of which less is asked for by now", () => {
  const payment = {
    updatePaymentSession: vi.fn(),
    retrievePaymentSession: vi.fn(),
    authorizePaymentSession: vi.fn(),
  }
  const told: string[] = []
  const container = createMedusaContainer()
  const session = {
    id: "payses_1",
    provider_id: "pp_vietqr_vietqr",
    status: "pending_authorization",
    amount: 300_000,
    currency_code: "vnd",
    data: { ...transferFor("payses_1", 300_000, ACCOUNT, 500_000) },
    payment_collection_id: "pay_col_1",
  }
  const order = {
    id: "order_1",
    status: "pending",
    created_at: new Date().toISOString(),
    payment_collections: [{ id: "pay_col_1", payment_sessions: [session] }],
  }
  const parts: Record<string, unknown> = {
    locking: { acquire: vi.fn(), release: vi.fn() },
    query: {
      graph: async ({ entity }: { entity: string }) => ({
        data: [{ order, payment_session: session }[entity]].flatMap((row) => row ?? []),
      }),
    },
    payment,
    configModule: { plugins: [{ resolve: "@ocop/vietnam", options: { linkSecret: "secret" } }] },
    logger: { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() },
    __pg_connection__: {
      raw: async (_sql: string, bindings: unknown) => {
        told.push(JSON.stringify(bindings))
        return { rows: [] }
      },
    },
  }
  for (const [name, part] of Object.entries(parts))
    container.register(name, { resolve: () => part } as never)

  beforeEach(() => {
    vi.clearAllMocks()
    told.length = 0
    payment.retrievePaymentSession.mockResolvedValue(session)
    payment.authorizePaymentSession.mockResolvedValue(null)
  })

  const confirm = (amount?: number) =>
    confirmTransferWorkflow(container).run({
      input: { order_id: "order_1", reference: "FT1", confirmed_by: "user_1", amount },
    })

  it("takes what staff say came, and leaves word of what is over", async () => {
    await confirm(500_000)
    expect(payment.updatePaymentSession).toHaveBeenCalledWith(
      expect.objectContaining({ id: "payses_1", amount: 500_000 }),
    )
    expect(told.join()).toContain(TransferTopics.CONFIRMED)
    expect(told.join()).toContain(TransferTopics.OVERPAID)
  })

  it("leaves no such word when just what is asked for came", async () => {
    await confirm(300_000)
    expect(payment.updatePaymentSession).toHaveBeenCalledWith(
      expect.objectContaining({ amount: 300_000 }),
    )
    expect(told.join()).toContain(TransferTopics.CONFIRMED)
    expect(told.join()).not.toContain(TransferTopics.OVERPAID)
  })

  it("asks staff for the amount, and writes nothing before they say it", async () => {
    await expect(confirm()).rejects.toThrow(/^amount:/)
    expect([payment.updatePaymentSession.mock.calls, told]).toEqual([[], []])
  })
})
