import { sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Bearers, borneBy, byBearer, lessBorne } from "../../src/workflows/order/borne"

const SHARED: Bearers = new Map([
  [
    "promo_shared",
    [
      { bearer: "office:1", bp: 6_000 },
      { bearer: "seller", bp: 4_000 },
    ],
  ],
  ["promo_own", [{ bearer: "seller", bp: 10_000 }]],
])

describe("who bears a reduction", () => {
  it("is who its promotion says, by largest remainder, and the platform where nobody does", () => {
    const line = {
      line_item_id: "l",
      discount_total: 33,
      promotions: ["promo_shared", "promo_own", "promo_staff"].map((id) => ({
        id,
        code: id,
        amount: 11,
      })),
    }
    expect(byBearer(borneBy(line, SHARED))).toEqual([
      { bearer: "office:1", amount: 7 },
      { bearer: "seller", amount: 15 },
      { bearer: "platform", amount: 11 },
    ])
    expect(byBearer(borneBy(line))).toEqual([{ bearer: "platform", amount: 33 }])
  })

  it("adds up to the reduction, of all of it and of what is left, whatever the shares", () => {
    const amount = fc.integer({ min: 0, max: 3_000_000 })
    const promotion = fc.record({ amount, bp: fc.integer({ min: 1, max: 9_999 }) })
    fc.assert(
      fc.property(fc.array(promotion, { minLength: 1, maxLength: 4 }), fc.nat(100), (of, left) => {
        const bearers: Bearers = new Map(
          of.map(({ bp }, index) => [
            `p${index}`,
            [
              { bearer: `office:${index}`, bp },
              { bearer: "seller", bp: 10_000 - bp },
            ],
          ]),
        )
        const discount_total = sum(of.map((one) => one.amount))
        const promotions = of.map((one, index) => ({
          id: `p${index}`,
          code: null,
          amount: one.amount,
        }))
        const borne = borneBy({ line_item_id: "l", discount_total, promotions }, bearers)
        expect(sum(borne.map((one) => one.amount))).toBe(discount_total)
        for (const [index, one] of of.entries()) {
          const own = borne.filter(({ promotion_id }) => promotion_id === `p${index}`)
          expect(sum(own.map(({ amount: part }) => part))).toBe(one.amount)
        }
        const rest = Math.floor((discount_total * left) / 100)
        const less = lessBorne(borne, [{ line_item_id: "l", discount_total: rest }])
        expect(sum(less.map((one) => one.amount))).toBe(rest)
      }),
    )
  })
})
