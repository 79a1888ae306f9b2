import { beforeEach, describe, expect, it, vi } from "vitest"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderState } from "../../src/workflows/order/in-line/read"

const calls = vi.hoisted(() => ({
  pack: vi.fn(),
  settle: vi.fn(),
  tellByHand: vi.fn(),
  giveReductionsBack: vi.fn(),
  readOrder: vi.fn(),
}))
vi.mock("@medusajs/medusa/core-flows", () => ({
  createOrderFulfillmentWorkflow: () => ({ run: calls.pack }),
}))
vi.mock("../../src/workflows/order/in-line/read", () => ({ readOrder: calls.readOrder }))
vi.mock("../../src/workflows/order/in-line/money", () => ({
  settle: calls.settle,
  tellByHand: calls.tellByHand,
}))
vi.mock("../../src/workflows/order/in-line/reductions", () => ({
  giveReductionsBack: calls.giveReductionsBack,
}))
vi.mock("../../src/workflows/order/in-line/stock", () => ({ freeStock: vi.fn() }))

import { bringInLine } from "../../src/workflows/order/in-line/bring-in-line"

/** An order whose refused part is out of it already, so that money and parcels are what is left to do. */
const part = (id: string, status: "packed" | "refused"): OrderState["parts"][number] => ({
  id,
  display_id: id,
  status,
  hand_over: null,
  delivery: 0,
  lines: [{ line_item_id: `item_${id}`, quantity: 1, lesser: false, discount: 0 }],
})

const state: OrderState = {
  id: "order_1",
  status: "pending",
  currency: "vnd",
  open_change: null,
  items: ["broken", "whole"].map((id) => ({
    id: `item_${id}`,
    quantity: 1,
    fulfilled: 0,
    adjustments: [],
  })),
  methods: [],
  fulfilments: [],
  parts: [part("broken", "packed"), part("gone", "refused"), part("whole", "packed")],
}

describe("bringing Medusa's order in line", () => {
  const container = {
    resolve: () => ({ execute: (_keys: string[], work: () => unknown) => work() }),
  } as unknown as MedusaContainer
  const ports = { beforeRefund: vi.fn(), tellOfRefund: vi.fn() }

  beforeEach(() => {
    vi.resetAllMocks()
    calls.readOrder.mockResolvedValue(state)
  })

  it("makes the other parcels and gives money and reductions back when one parcel cannot be made", async () => {
    calls.pack.mockImplementation(async ({ input }: { input: { items: { id: string }[] } }) => {
      if (input.items[0]?.id === "item_broken") throw new Error("no shipping option")
    })
    await expect(bringInLine(container, "order_1", ports)).rejects.toThrow("no shipping option")
    expect(calls.pack.mock.calls.map(([{ input }]) => input.items[0].id)).toEqual([
      "item_broken",
      "item_whole",
    ])
    for (const done of [calls.settle, calls.tellByHand, calls.giveReductionsBack])
      expect(done).toHaveBeenCalledTimes(1)
  })

  it("says all that failed, and tells staff of what is given back by hand though a card is awaited", async () => {
    calls.pack.mockRejectedValue(new Error("order_change: staff are editing"))
    calls.settle.mockRejectedValue(new Error("payment: held"))
    await expect(bringInLine(container, "order_1", ports)).rejects.toThrow(
      "order_change: staff are editing; payment: held",
    )
    expect(calls.tellByHand).toHaveBeenCalledTimes(1)
    calls.settle.mockReset()
    await expect(bringInLine(container, "order_1", ports)).rejects.toThrow(
      /^order_change: staff are editing$/,
    )
  })
})
