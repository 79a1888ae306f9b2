import { describe, expect, it } from "vitest"
import {
  MONEY_STATES,
  PAYMENT_EFFECTS,
  PAYMENT_KINDS,
  paymentKind,
} from "../../src/workflows/order/in-line/effects"

describe("what happens to money", () => {
  // Kind, where the money is; when a part is gone, when all is gone, when goods come back. Written out by hand.
  it.each([
    ["cod", "promised", "ask_less", "let_go", "by_staff"],
    ["cod", "here", "give_back_by_hand", "give_back_by_hand", "by_staff"],
    ["vietqr", "promised", "ask_less", "let_go", "by_staff"],
    ["vietqr", "here", "give_back_by_hand", "give_back_by_hand", "by_staff"],
    ["card", "promised", "await_capture", "let_go", "by_staff"],
    ["card", "here", "give_back", "give_back", "by_staff"],
    ["other", "promised", "by_staff", "let_go", "by_staff"],
    ["other", "here", "by_staff", "give_back_by_hand", "by_staff"],
  ] as const)("of a %s payment that is %s", (kind, state, part, whole, returned) => {
    expect(PAYMENT_EFFECTS[kind][state]).toEqual({ part, whole, returned })
  })

  it("is said for every kind and state", () => {
    for (const kind of PAYMENT_KINDS)
      expect(Object.keys(PAYMENT_EFFECTS[kind]).sort()).toEqual([...MONEY_STATES].sort())
  })

  it("is left to people for a provider that is not known", () => {
    expect(paymentKind("pp_cod_cod")).toBe("cod")
    expect(paymentKind("pp_bitcoin_x")).toBe("other")
  })
})
