import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { basisPoints, dong, NotDong, shareByLargestRemainder, sum } from "../../src/money"

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 })
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), {
  minLength: 1,
  maxLength: 40,
})

describe("shares by largest remainder", () => {
  it("always sum to the whole, to the đồng", () => {
    fc.assert(
      fc.property(
        amount,
        weights,
        (total, list) => sum(shareByLargestRemainder(total, list)) === total,
      ),
    )
  })

  it("differ from the exact share by less than one đồng", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const whole = list.reduce((a, b) => a + b, 0)
        fc.pre(whole > 0)
        shareByLargestRemainder(total, list).forEach((part, index) => {
          const exact = BigInt(total) * BigInt(list[index] ?? 0)
          const off = BigInt(part) * BigInt(whole) - exact
          expect((off < 0n ? -off : off) < BigInt(whole)).toBe(true)
        })
      }),
    )
  })

  it("give nothing to a weight of zero, unless all are", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        fc.pre(list.some((weight) => weight > 0))
        shareByLargestRemainder(total, [...list, 0])
          .slice(-1)
          .forEach((part) => expect(part).toBe(0))
      }),
    )
    expect(shareByLargestRemainder(10, [0, 0, 0])).toEqual([4, 3, 3])
  })

  it("of a reversal are the shares reversed", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        expect(shareByLargestRemainder(-total, list)).toEqual(
          shareByLargestRemainder(total, list).map((part) => 0 - part),
        )
      }),
    )
  })

  it("refuse an amount with nobody to take it, and a negative weight", () => {
    expect(() => shareByLargestRemainder(1, [])).toThrow(RangeError)
    expect(() => shareByLargestRemainder(1, [-1])).toThrow(RangeError)
    expect(shareByLargestRemainder(0, [])).toEqual([])
  })
})

describe("amounts and rates", () => {
  it("reads what Medusa gives, and nothing with a fraction", () => {
    expect([dong(5), dong("12000"), dong({ value: "7" }), dong({ numeric: 9 })]).toEqual([
      5, 12000, 7, 9,
    ])
    for (const wrong of [0.5, "1.5", "", null, undefined, NaN, {}])
      expect(() => dong(wrong)).toThrow(NotDong)
  })

  it.each([
    [100_000, 800, 8_000],
    [99_999, 800, 8_000],
    [10_006, 500, 500],
    [10_010, 500, 501],
    [-10_010, 500, -501],
    [123, 0, 0],
    [123, 10_000, 123],
  ])("%i đồng at %i bp is %i", (of, bp, expected) => expect(basisPoints(of, bp)).toBe(expected))

  it("refuses a rate beyond the whole", () =>
    expect(() => basisPoints(1, 10_001)).toThrow(RangeError))
})
