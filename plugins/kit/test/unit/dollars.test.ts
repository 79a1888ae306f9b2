import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cents, currencyOf, medusaAmount, sameShare, units } from "../../src/dollars"
import { NotDong } from "../../src/money"

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })
const rates = fc.integer({ min: 1, max: 1_000_000 })

describe("a price in dollars", () => {
  it("covers the price in đồng, and by less than a cent", () => {
    fc.assert(
      fc.property(amounts, rates, (dong, rate) => {
        const price = BigInt(cents(dong, rate))
        expect(price * BigInt(rate)).toBeGreaterThanOrEqual(BigInt(dong) * 100n)
        expect((price - 1n) * BigInt(rate)).toBeLessThan(BigInt(dong) * 100n || 1n)
      }),
    )
  })

  it("never puts a dearer good below a cheaper one, nor makes one cheaper when the dollar falls", () => {
    fc.assert(
      fc.property(amounts, amounts, rates, rates, (one, other, rate, later) => {
        const [less, more] = [one, other].sort((a, b) => a - b) as [number, number]
        const [low, high] = [rate, later].sort((a, b) => a - b) as [number, number]
        expect(cents(less, rate)).toBeLessThanOrEqual(cents(more, rate))
        expect(cents(one, low)).toBeGreaterThanOrEqual(cents(one, high))
      }),
    )
  })

  it("is read back from Medusa's decimals as the cents it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (price) => {
        const amount = medusaAmount(price, "usd")
        for (const given of [amount, String(amount), { value: String(amount), precision: 20 }]) {
          expect(units(given, "usd")).toBe(price)
        }
      }),
    )
  })

  it("refuses what no price can be", () => {
    for (const wrong of [4.735, Number.NaN, undefined, "", "four"]) {
      expect(() => units(wrong, "usd")).toThrow(NotDong)
    }
    expect(() => units(1.5, "vnd")).toThrow(NotDong)
    for (const rate of [0, -1, 26_300.5, Number.NaN]) {
      expect(() => cents(1_000, rate)).toThrow(RangeError)
    }
    expect(() => currencyOf("eur")).toThrow(RangeError)
    expect(currencyOf("USD")).toBe("usd")
  })
})

describe("the same share", () => {
  it("is never more than it, and less by under one unit", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 100 }), (whole, of, percent) => {
        const part = Math.floor((of / 100) * percent)
        const share = BigInt(sameShare(whole, part, of))
        expect(share * BigInt(of)).toBeLessThanOrEqual(BigInt(whole) * BigInt(part))
        if (of > 0) {
          expect((share + 1n) * BigInt(of)).toBeGreaterThan(BigInt(whole) * BigInt(part))
        }
      }),
    )
  })
})
