import { describe, expect, it } from "vitest"
import { ApiError } from "../../lib/api/error"
import { awaitsCash, bringsCash, mayBeBrought } from "../../lib/portal/cash"
import { moveOf } from "../../lib/portal/order-move"
import { outcomeOf } from "../../lib/portal/outcome"
import type { SellerOrder } from "../../lib/portal/types"

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const bodyOf = (verb: "hand-over" | "deliver", fields: Record<string, string>) => {
  const move = moveOf("sord_1", verb, form(fields))
  return "missing" in move ? move : move.request.body
}

describe("how a parcel leaves, and where its cash goes", () => {
  const typed = { carrier: " Nhà xe Hải Vân ", tracking_number: "" }

  it("is a carrier who hands it on, a coach that brings it back, or the seller's own people", () => {
    expect(bodyOf("hand-over", { ...typed, way: "carrier" })).toEqual({ carrier: "Nhà xe Hải Vân" })
    expect(bodyOf("hand-over", { ...typed, way: "coach" })).toEqual({
      carrier: "Nhà xe Hải Vân",
      cash_to: "seller",
    })
    expect(bodyOf("hand-over", { ...typed, way: "own" })).toEqual({ own_delivery: true })
  })

  it("is nobody's guess with the delivery: cash has come when the button says so", () => {
    expect(bodyOf("deliver", { cash: "received" })).toEqual({ cash_received: true })
    expect(bodyOf("deliver", {})).toEqual({})
  })
})

describe("the cash of an order", () => {
  const order = (more: Partial<SellerOrder>) =>
    ({
      status: "handed_over",
      payment: "due_on_delivery",
      total: 300_000,
      may: ["deliver", "return", "cash-received"],
      cash_awaited_at: null,
      cash_received_at: null,
      hand_over: { carrier: "Viettel Post", tracking_number: null, own_delivery: false },
      ...more,
    }) as SellerOrder
  const carrier = order({}).hand_over!

  it.each([
    ["a carrier", {}, false],
    ["a coach", { hand_over: { ...carrier, cash_to: "seller" } }, true],
    ["the seller's own people", { hand_over: { ...carrier, own_delivery: true } }, true],
    ["nobody, who was named before that was asked", { hand_over: null }, true],
  ] as [string, Partial<SellerOrder>, boolean][])(
    "is brought by %s, to its seller or not",
    (_, more, is) => {
      expect(bringsCash(order(more))).toBe(is)
      // Whoever hands it on may have brought it to the seller after all.
      expect(mayBeBrought(order(more))).toBe(!is)
    },
  )

  it("is nobody's where nothing is paid at the door", () => {
    for (const more of [{ payment: "paid" }, { total: 0 }] as Partial<SellerOrder>[])
      for (const hand_over of [carrier, null]) {
        const paid = order({ ...more, hand_over, may: ["deliver", "return"] })
        expect([bringsCash(paid), mayBeBrought(paid)]).toEqual([false, false])
      }
  })

  it("is awaited from the delivery until the seller said that it came", () => {
    const there = { status: "delivered", may: ["cash-received"] } as Partial<SellerOrder>
    const since = "2026-11-23T03:00:00Z"
    expect(awaitsCash(order({ ...there, cash_awaited_at: since }))).toBe(true)
    expect(awaitsCash(order({ ...there, cash_awaited_at: since, may: [] }))).toBe(false)
    expect(awaitsCash(order(there))).toBe(false)
    expect(mayBeBrought(order(there))).toBe(true)
    expect(mayBeBrought(order({ ...there, may: [] }))).toBe(false)
  })

  it("that is nowhere outside is not taken for a transfer that has not come", () => {
    const refused = new ApiError("invalid", "payment: no cash", 400, { code: "no_cash" })
    expect(outcomeOf(refused)).toEqual({ refused: "no_cash" })
  })
})
