import { sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { givenBack, type PaidPart } from "../../src/workflows/order/refunds/shares"

describe("whom money is given back for", () => {
  const part = fc.record({
    id: fc.uuid(),
    standing: fc.constantFrom<PaidPart["standing"]>("sold", "back", "gone"),
    value: fc.integer({ min: 0, max: 90_000_000 }),
    received: fc.integer({ min: 0, max: 9_000_000 }),
  })

  it("is told to the last đồng, what is owed before what is given, and nothing of money that was never told of", () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.nat(200_000_000),
        fc.nat(1_000),
        (all, captured, permille) => {
          const parts = all.filter(({ standing }) => standing !== "gone")
          const refunded = Math.floor((captured * permille) / 1_000)
          const untold = Math.max(captured - sum(parts.map(({ value }) => value)), 0)
          const shares = givenBack(captured, refunded, all)
          const told = parts.length > 0 ? Math.max(refunded - untold, 0) : 0
          expect(sum(shares.map(({ owed, gift }) => owed + gift))).toBe(told)
          for (const [index, { owed, gift }] of shares.entries()) {
            const { standing, value } = parts[index]!
            expect(owed).toBeLessThanOrEqual(standing === "back" ? value : 0)
            expect(gift).toBeGreaterThanOrEqual(0)
          }
          const owing = sum(parts.map((one) => (one.standing === "back" ? one.value : 0)))
          expect(sum(shares.map(({ owed }) => owed))).toBe(Math.min(told, owing))
        },
      ),
    )
  })

  it("is the part whose goods staff wrote down as received", () => {
    const sold = (id: string, received: number): PaidPart => ({
      id,
      standing: "sold",
      value: 300_000,
      received,
    })
    expect(givenBack(600_000, 120_000, [sold("a", 0), sold("b", 100_000)])).toEqual([
      { id: "a", owed: 0, gift: 12_000 },
      { id: "b", owed: 0, gift: 108_000 },
    ])
  })
})
