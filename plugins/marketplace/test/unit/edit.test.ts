import { describe, expect, it } from "vitest"
import { editOf } from "../../src/workflows/order/in-line/edit"
import type { OrderState, Part } from "../../src/workflows/order/in-line/read"

const part = (id: string, status: Part["status"], quantity = 2): Part => ({
  id,
  display_id: `7-${id}`,
  status,
  hand_over: null,
  delivery: 20_000,
  lines: [{ line_item_id: `line-${id}`, quantity, lesser: false, discount: 5_000 }],
})

const state = (parts: Part[], more: Partial<OrderState> = {}): OrderState => ({
  id: "order_1",
  status: "pending",
  currency: "vnd",
  open_change: null,
  items: ["a", "b"].map((id) => ({
    id: `line-${id}`,
    quantity: 2,
    fulfilled: 0,
    adjustments: [
      { amount: 4_000, code: "TET", promotion_id: "promo_1" },
      { amount: 1_000, code: "NEW", promotion_id: "promo_2" },
    ],
  })),
  methods: [{ id: "method", amount: 40_000, adjustments: [] }],
  fulfilments: [],
  parts,
  ...more,
})

describe("what Medusa's order gives up", () => {
  it("is nothing while all of it is sent", () => {
    expect(editOf(state([part("a", "placed"), part("b", "delivered")]))).toEqual([])
  })

  it.each(["refused", "cancelled", "expired"] as const)(
    "is goods and delivery of a part that was %s",
    (status) => {
      expect(editOf(state([part("a", status), part("b", "placed")]))).toEqual([
        {
          action: "ITEM_UPDATE",
          details: expect.objectContaining({ reference_id: "line-a", quantity: 0 }),
        },
        {
          action: "SHIPPING_ADJUSTMENTS_REPLACE",
          details: {
            reference_id: "method",
            adjustments: [{ amount: 20_000, description: "7-a will not be sent" }],
          },
        },
      ])
    },
  )

  it("is done once: nothing of what is out of the order already", () => {
    const before = state([part("a", "refused"), part("b", "placed")])
    const done: OrderState = {
      ...before,
      items: before.items.filter(({ id }) => id !== "line-a"),
      methods: [
        {
          id: "method",
          amount: 40_000,
          adjustments: [{ amount: 20_000, description: "7-a will not be sent" }],
        },
      ],
    }
    expect(editOf(done)).toEqual([])
  })

  it("is the delivery of several parts in one reduction: Medusa's table takes one of a method and version", () => {
    const parts = [part("a", "refused"), part("b", "expired"), part("c", "placed")]
    const deliveryOf = (adjustments: OrderState["methods"][number]["adjustments"]) =>
      editOf(state(parts, { methods: [{ id: "method", amount: 60_000, adjustments }] })).find(
        ({ action }) => action === "SHIPPING_ADJUSTMENTS_REPLACE",
      )?.details.adjustments
    const both = { amount: 40_000, description: "7-a will not be sent; 7-b will not be sent" }
    expect(deliveryOf([])).toEqual([both])
    // One after the other, and beside a promotion of the delivery, whose name stays.
    expect(deliveryOf([{ amount: 20_000, description: "7-a will not be sent" }])).toEqual([both])
    const promotion = { amount: 5_000, code: "SHIP", promotion_id: "promo_3" }
    expect(deliveryOf([promotion])).toEqual([{ ...promotion, ...both, amount: 45_000 }])
    expect(deliveryOf([{ ...promotion, ...both, amount: 45_000 }])).toBeUndefined()
    // A part is not another whose name ends alike.
    expect(deliveryOf([{ amount: 20_000, description: "17-a will not be sent" }])).toEqual([
      { amount: 60_000, description: `17-a will not be sent; ${both.description}` },
    ])
  })

  it("is the goods that a seller did not take on, with reductions that sum to those of its part", () => {
    const lesser = part("a", "confirmed", 1)
    lesser.lines[0] = { ...lesser.lines[0]!, lesser: true, discount: 2_501 }
    const [edit, ...others] = editOf(state([lesser, part("b", "placed")]))
    expect(others).toEqual([])
    expect(edit!.details).toMatchObject({
      reference_id: "line-a",
      quantity: 1,
      adjustments: [
        { amount: 2_001, code: "TET" },
        { amount: 500, code: "NEW" },
      ],
    })
  })

  it("is counted in cents for a buyer who pays dollars", () => {
    const [, delivery] = editOf(
      state([{ ...part("a", "refused"), delivery: 123 }, part("b", "placed")], { currency: "usd" }),
    )
    expect(delivery!.details.adjustments).toMatchObject([{ amount: 1.23 }])
  })
})
