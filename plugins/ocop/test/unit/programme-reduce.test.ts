import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dearestPiece, offPiece, reduce } from "../../src/modules/programme/reduce"
import type { BasketLine, Offer } from "../../src/modules/programme/terms"

const CAPS = { ordinary: 50, concentrated: 100 }

const offer = (more: Partial<Offer> = {}): Offer => ({
  programme_id: "prog_1",
  promotion_id: "promo_1",
  code: "tuan-ocop",
  voucher: false,
  product_id: "prod_1",
  seller_id: "sel_1",
  form: "percentage",
  value: 20,
  floor_vnd: null,
  concentrated: false,
  most_pieces: null,
  most_per_order_vnd: null,
  pieces_left: null,
  left_vnd: null,
  ...more,
})
const line = (more: Partial<BasketLine> = {}): BasketLine => ({
  id: "line_1",
  product_id: "prod_1",
  quantity: 3,
  unit_price: 12_345,
  before: 12_345,
  ...more,
})
const amounts = (lines: BasketLine[], offers: Offer[]) =>
  reduce(lines, offers, CAPS).map(({ line_id, code, amount }) => [line_id, code, amount])

describe("what programmes take off a basket", () => {
  it.each([
    ["per cent, the fraction of a đồng dropped", {}, 2_469],
    ["đồng", { form: "fixed", value: 5_000 }, 5_000],
    ["a price", { form: "price", value: 10_000 }, 2_345],
    ["a price above today's", { form: "price", value: 20_000 }, 0],
    ["no more than half", { form: "fixed", value: 9_000 }, 6_172],
    ["all, where a state body decided so", { value: 100, concentrated: true }, 12_345],
    ["not below the seller's floor", { value: 50, floor_vnd: 10_000 }, 2_345],
  ] as const)("of a piece: %s", (_, terms, expected) => {
    expect(offPiece(line(), offer(terms), CAPS)).toBe(expected)
  })

  it("counts its seller's own sale: half of the price just before, together", () => {
    const sold = { unit_price: 60_000, before: 100_000 }
    expect(offPiece(sold, offer({ value: 50 }), CAPS)).toBe(10_000)
  })

  it("touches no line that it does not cover", () => {
    expect(amounts([line(), line({ id: "line_2", product_id: "prod_2" })], [offer()])).toEqual([
      ["line_1", "tuan-ocop", 3 * 2_469],
    ])
  })

  it("keeps to the pieces of a good, in however many lines it is", () => {
    const lines = [
      line({ id: "line_1", quantity: 2 }),
      line({ id: "line_2", quantity: 5 }),
      line({ id: "line_3", product_id: "prod_2", quantity: 5 }),
    ]
    const both = [
      offer({ most_pieces: 3 }),
      offer({ most_pieces: 3, product_id: "prod_2", seller_id: "sel_2" }),
    ]
    expect(amounts(lines, both).map(([, , amount]) => amount)).toEqual([
      2 * 2_469,
      1 * 2_469,
      3 * 2_469,
    ])
  })

  it("keeps to what its seller still gives, and to the order's sum", () => {
    const two = [line(), line({ id: "line_2", quantity: 2 })]
    expect(amounts(two, [offer({ most_pieces: 1 })]).map(([, , amount]) => amount)).toEqual([2_469])
    expect(amounts(two, [offer({ pieces_left: 4 })]).map(([, , amount]) => amount)).toEqual([7_407])
    const bound = amounts(two, [offer({ most_per_order_vnd: 1_001 })])
    expect(bound.map(([, , amount]) => amount)).toEqual([601, 400])
    expect(amounts(two, [offer({ left_vnd: 0 })])).toEqual([])
  })

  it("puts a voucher on top, and both within the law", () => {
    const voucher = offer({ programme_id: "prog_0", code: "TET2027", voucher: true, value: 40 })
    expect(
      amounts([line({ quantity: 1, unit_price: 10_000, before: 10_000 })], [voucher, offer()]),
    ).toEqual([
      ["line_1", "tuan-ocop", 2_000],
      ["line_1", "TET2027", 3_000],
    ])
  })

  it("drops fractions of a price that is not whole", () => {
    const half = { unit_price: 999.5, before: 1_000.75 }
    expect(offPiece(half, offer({ form: "price", value: 900 }), CAPS)).toBe(99)
    expect(offPiece(half, offer({ form: "fixed", value: 900 }), CAPS)).toBe(498)
  })

  it("takes of a piece at most what an order may have", () => {
    const prices = [10_000, 900_000].map((price) => ({ unit_price: price, before: price }))
    expect(dearestPiece(prices, offer(), CAPS)).toBe(180_000)
    expect(dearestPiece(prices, offer({ most_per_order_vnd: 50_000 }), CAPS)).toBe(50_000)
    expect(dearestPiece([], offer(), CAPS)).toBe(0)
  })

  it("never passes law, floor, order or budget, in whole đồng, whatever the basket", () => {
    const anyLine = fc.record({
      id: fc.uuid(),
      product_id: fc.constantFrom("a", "b", "c"),
      quantity: fc.integer({ min: 1, max: 50 }),
      unit_price: fc.oneof(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 4, max: 20_000_000 }).map((quarters) => quarters / 4),
      ),
      sale: fc.integer({ min: 0, max: 40 }),
    })
    const maybe = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: null })
    const anyOffer = fc.record({
      programme_id: fc.constantFrom("p", "q", "r"),
      form: fc.constantFrom("percentage" as const, "fixed" as const, "price" as const),
      value: fc.integer({ min: 1, max: 100 }),
      floor_vnd: maybe(5_000_000),
      most_pieces: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
      most_per_order_vnd: fc.option(fc.integer({ min: 1, max: 900_000 }), { nil: null }),
      pieces_left: maybe(20),
      left_vnd: maybe(2_000_000),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(anyOffer), (drawn, terms) => {
        const lines = drawn.map(({ sale, ...one }) => ({
          ...one,
          before: Math.round((one.unit_price * 100) / (100 - sale)),
        }))
        const offers = terms.flatMap((one) =>
          ["a", "b"].map((product_id) =>
            offer({
              ...one,
              product_id,
              code: one.programme_id,
              voucher: one.programme_id === "r",
            }),
          ),
        )
        const taken = reduce(lines, offers, CAPS)
        // In whatever order a basket and a completion read their lines.
        expect(reduce([...lines].reverse(), offers, CAPS)).toEqual(taken)
        for (const { id, quantity, unit_price, before, product_id } of lines) {
          const off = taken
            .filter(({ line_id }) => line_id === id)
            .reduce((sum, { amount }) => sum + amount, 0)
          expect(Number.isInteger(off)).toBe(true)
          expect(quantity * unit_price - off).toBeGreaterThanOrEqual(
            Math.min(unit_price, Math.ceil(before / 2)) * quantity,
          )
          if (product_id === "c") expect(off).toBe(0)
        }
        for (const code of ["p", "q", "r"]) {
          const first = offers.find((one) => one.programme_id === code)
          const all = taken.filter((one) => one.code === code)
          const sum = all.reduce((total, { amount }) => total + amount, 0)
          expect(sum).toBeLessThanOrEqual(first?.left_vnd ?? Infinity)
          expect(sum).toBeLessThanOrEqual(first?.most_per_order_vnd ?? Infinity)
        }
      }),
      { numRuns: 500 },
    )
  })
})
