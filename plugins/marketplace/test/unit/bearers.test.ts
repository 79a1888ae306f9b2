import { sum } from "@ocop/kit/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { owedFor, paidFor, sale } from "../../src/modules/ledger/postings"
import {
  type Bearers,
  borneBy,
  byBearer,
  deliveryBorneBy,
  lessBorne,
} from "../../src/workflows/order/borne"
import { partMoney } from "../../src/workflows/order/part-money"

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

describe("a delivery that a promotion pays of", () => {
  const given = { id: "promo_shared", code: "giao", amount: 15_001 }
  const borne = deliveryBorneBy(given, SHARED)

  it("is borne as its promotion says, of no line", () => {
    const of = { promotion_id: "promo_shared", code: "giao", of: "delivery" }
    expect(borne).toEqual([
      { bearer: "office:1", amount: 9_001, ...of },
      { bearer: "seller", amount: 6_000, ...of },
    ])
  })

  it("is owed to the seller in full, less what he bears, and paid by the buyer no more", () => {
    const goods = borneBy(
      {
        line_item_id: "l",
        discount_total: 10_000,
        promotions: [{ id: "promo_own", code: "nha", amount: 10_000 }],
      },
      SHARED,
    )
    const part = partMoney({
      id: "sord_1",
      seller_id: "sel_1",
      status: "placed",
      item_total: "100000",
      discount_total: "10000",
      // Of 26,000 for the parcel.
      delivery_total: "10999",
      commission: "4500",
      commission_tax: "450",
      tax_withheld: "0",
      discounts: [...goods, ...borne],
    })
    expect(part.delivery_total).toBe(26_000)
    expect(paidFor(part)).toBe(100_000 - 10_000 + 10_999)
    expect(owedFor(part)).toBe(100_000 - 10_000 - 6_000 + 26_000 - 4_500 - 450)
    const { entries } = sale(part)
    expect(sum(entries.map(({ amount }) => amount))).toBe(0)
    expect(entries).toContainEqual(
      expect.objectContaining({ account: "bearer", bearer: "office:1", amount: -9_001 }),
    )
  })

  it("stays whole when less of the goods is sent: a parcel is", () => {
    const line = {
      line_item_id: "l",
      discount_total: 1_000,
      promotions: [{ id: "promo_own", code: "nha", amount: 1_000 }],
    }
    const less = lessBorne(
      [...borneBy(line, SHARED), ...borne],
      [{ line_item_id: "l", discount_total: 400 }],
    )
    expect(less.map(({ bearer, amount, of }) => [bearer, amount, of])).toEqual([
      ["seller", 400, undefined],
      ["office:1", 9_001, "delivery"],
      ["seller", 6_000, "delivery"],
    ])
    expect(lessBorne(borne, [{ line_item_id: "l", discount_total: 0 }])).toEqual(borne)
  })
})
