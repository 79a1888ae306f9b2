import { describe, expect, it } from "vitest"
import { paymentView } from "../../src/orders/payment-view"

type Payments = Parameters<typeof paymentView>[0]["payment_collections"][number]["payments"]

const CARD = {
  provider_id: "pp_stripe_stripe",
  captured_at: null as string | null,
  canceled_at: null as string | null,
}
const DAY = "2026-11-22T08:00:00.000Z"

function view(payments: Payments, status = "pending") {
  const order = {
    id: "order_1",
    display_id: 1,
    status,
    created_at: DAY,
    currency_code: "vnd",
    payment_collections: [{ id: "pay_col_1", payments }],
  }
  return paymentView(order, new Date(DAY))
}

describe("what a buyer is told of the payment", () => {
  it.each([
    ["held", "pending", CARD],
    ["paid", "pending", { ...CARD, captured_at: DAY }],
    ["cancelled", "canceled", CARD],
    ["cancelled", "pending", { ...CARD, canceled_at: DAY }],
  ])("a card is %s when the order is %s", (state, status, payment) => {
    expect(view([payment], status)).toEqual({
      method: "card",
      state,
      refunded: 0,
      transfer: null,
    })
  })
  it("money that was given back is summed, of an order that is cancelled too", () => {
    const refunds = [{ amount: 20_000 }, null, { amount: "5000" }]
    expect(view([{ ...CARD, captured_at: DAY, refunds }])).toMatchObject({
      state: "paid",
      refunded: 25_000,
    })
    expect(view([{ ...CARD, captured_at: DAY, refunds }], "canceled").state).toBe("paid")
  })
  it("cash is due until it was collected", () => {
    const cash = { ...CARD, provider_id: "pp_cod_cod" }
    expect(view([cash])).toMatchObject({ method: "cod", state: "due" })
    expect(view([{ ...cash, captured_at: DAY }]).state).toBe("paid")
  })
  it("an order without any payment is due otherwise", () => {
    expect(view([])).toMatchObject({ method: "other", state: "due" })
  })
})
