import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cents } from "../../../plugins/kit/src/dollars"
import { charged, formatAmount, minorUnits } from "../../lib/money"

describe("an amount", () => {
  it("is written in its own currency, and says which dollar it means", () => {
    expect(formatAmount(125_000, "vi", "vnd")).toBe("125.000\u00a0₫")
    expect(formatAmount(125_000, "en", "vnd")).toBe("₫125,000")
    expect(formatAmount(123_456, "vi", "usd")).toBe("1.234,56\u00a0US$")
    expect(formatAmount(-50, "en", "usd")).toBe("-US$0.50")
    expect(minorUnits(4.73, "usd")).toBe(473)
    expect(minorUnits(125_000, "vnd")).toBe(125_000)
  })

  it("in dollars is the one that the shop itself charges", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 10_000, max: 100_000 }),
        (dong, dongPerUsd) => {
          const charge = { currency: "usd", dongPerUsd } as const
          expect(charged(dong, charge)).toBe(cents(dong, dongPerUsd))
          expect(charged(dong, { currency: "vnd" })).toBe(dong)
        },
      ),
    )
  })
})
