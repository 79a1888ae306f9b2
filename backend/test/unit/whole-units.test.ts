import type { ComputeActions } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { getComputedActionsForItems } from "@medusajs/promotion/dist/utils/compute-actions/line-items"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lawfulRoom } from "../../src/modules/promotion/lawful-room"
import { isReduction, wholeUnits } from "../../src/modules/promotion/whole-units"

interface Line {
  id: string
  unit_price: number
  quantity: number
}

interface Promotion {
  code: string
  type: "percentage" | "fixed"
  allocation: "each" | "across" | "once"
  value: number
  max_quantity: number
}

const line = fc.record({
  unit_price: fc.integer({ min: 1, max: 3_000_000 }),
  quantity: fc.integer({ min: 1, max: 30 }),
})

const promotion = fc.oneof(
  fc.record({
    type: fc.constant("percentage" as const),
    value: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(0.5, 12.5, 33.3333, 99.99)),
    allocation: fc.constantFrom("each" as const, "across" as const, "once" as const),
    max_quantity: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    type: fc.constant("fixed" as const),
    value: fc.oneof(fc.integer({ min: 1, max: 500_000 }), fc.constantFrom(0.4, 999.5)),
    allocation: fc.constantFrom("each" as const, "across" as const, "once" as const),
    max_quantity: fc.integer({ min: 1, max: 40 }),
  }),
)

const basket = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  promotions: fc.array(promotion, { minLength: 1, maxLength: 4 }),
})

/** What Medusa itself makes of promotions that follow one another. */
function stock(lines: readonly Line[], promotions: readonly Promotion[]): ComputeActions[] {
  const applied = new Map()
  const items = lines.map(({ id, unit_price, quantity }) => {
    const total = new BigNumber(unit_price * quantity)
    return { id, quantity, subtotal: total, original_total: total, is_discountable: true }
  })
  return promotions.flatMap(({ code, ...method }) =>
    getComputedActionsForItems(
      { code, application_method: { ...method, target_type: "items" } } as never,
      items as never,
      applied,
    ),
  )
}

const amountOf = (action: ComputeActions) =>
  isReduction(action) ? new BigNumber(action.amount).numeric : 0

const total = (actions: readonly ComputeActions[], of: (action: ComputeActions) => boolean) =>
  actions.filter(of).reduce((sum, action) => sum + amountOf(action), 0)

const named = ({
  lines,
  promotions,
}: {
  lines: Omit<Line, "id">[]
  promotions: Omit<Promotion, "code">[]
}) => ({
  lines: lines.map((one, index) => ({ ...one, id: `line${index}` })),
  promotions: promotions.map((one, index) => ({ ...one, code: `CODE${index}` })),
})

function round(lines: readonly Line[], promotions: readonly Promotion[]) {
  const exact = stock(lines, promotions)
  const spread = new Set(
    promotions.filter(({ allocation }) => allocation === "across").map(({ code }) => code),
  )
  const room = new Map(lines.map(({ id, unit_price, quantity }) => [id, unit_price * quantity]))
  return { exact, whole: wholeUnits(exact, room, (code) => spread.has(code)), room }
}

/** Medusa divides with twenty digits: what is left of that is no reduction. */
const DUST = 0.001

describe("reductions of a basket", () => {
  it("are whole đồng and take no more than a line costs, whatever is promoted", () => {
    fc.assert(
      fc.property(basket, (drawn) => {
        const { lines, promotions } = named(drawn)
        const { whole, room } = round(lines, promotions)
        for (const action of whole) {
          expect(Number.isInteger(amountOf(action)) && amountOf(action) > 0).toBe(true)
        }
        for (const [id, cost] of room) {
          expect(
            total(whole, (one) => isReduction(one) && "item_id" in one && one.item_id === id),
          ).toBeLessThanOrEqual(cost)
        }
      }),
      { numRuns: 500 },
    )
  })

  it("are never more than the promotion, on a line for those on each line, over all for those spread", () => {
    fc.assert(
      fc.property(basket, (drawn) => {
        const { lines, promotions } = named(drawn)
        const { exact, whole } = round(lines, promotions)
        for (const { code, allocation } of promotions) {
          const own = (one: ComputeActions) => isReduction(one) && one.code === code
          expect(total(whole, own)).toBeLessThanOrEqual(total(exact, own) + DUST)
          if (allocation === "across") continue
          for (const { id } of lines) {
            const here = (one: ComputeActions) => own(one) && "item_id" in one && one.item_id === id
            expect(total(whole, here)).toBeLessThanOrEqual(total(exact, here) + DUST)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it("sum to the promotion when one is spread over lines", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), promotion, (drawn, method) => {
        const { lines, promotions } = named({
          lines: drawn,
          promotions: [{ ...method, allocation: "across" }],
        })
        const { exact, whole } = round(lines, promotions)
        expect(total(whole, isReduction)).toBe(Math.floor(total(exact, isReduction) + DUST))
      }),
      { numRuns: 500 },
    )
  })

  it("leave what is no reduction as it is, and drop those that come to nothing", () => {
    const removal = {
      action: "removeItemAdjustment" as const,
      adjustment_id: "a",
      item_id: "line0",
      code: "OLD",
    }
    const nothing = {
      action: "addItemAdjustment" as const,
      item_id: "line0",
      amount: 0.4,
      code: "NEW",
    }
    expect(wholeUnits([removal, nothing], new Map([["line0", 10]]), () => false)).toEqual([removal])
  })

  it("of ten per cent of 12.345 ₫ are 1.234 ₫ on the line, and 2.469 ₫ spread over two", () => {
    const lines = ["line0", "line1"].map((id) => ({ id, unit_price: 12_345, quantity: 1 }))
    const ten = { code: "TEN", type: "percentage" as const, value: 10, max_quantity: 9 }
    const amounts = (allocation: Promotion["allocation"]) =>
      round(lines, [{ ...ten, allocation }]).whole.map(amountOf)
    expect(amounts("each")).toEqual([1_234, 1_234])
    expect(amounts("across")).toEqual([1_235, 1_234])
  })
})

describe("what promotions may take from a line", () => {
  const at = (unit_price: number, quantity: number, compare_at_unit_price: number | null) => ({
    id: "line",
    quantity,
    unit_price,
    compare_at_unit_price,
    subtotal: unit_price * quantity,
  })

  it.each([
    ["half of what no sale reduces", at(50_000, 2, null), 1, 50_000],
    ["half of it in whole đồng, of an odd price less", at(12_345, 1, null), 1, 6_172],
    ["nothing of what costs nothing", at(0, 1, null), 1, 0],
    ["what the law leaves of a sale", at(80_000, 2, 100_000), 1, 60_000],
    ["nothing of a sale at the limit", at(50_000, 3, 100_000), 1, 0],
    ["nothing of one below it, recorded before the law", at(40_000, 1, 100_000), 1, 0],
    ["whole đồng, never half of one too much", at(12_000, 1, 12_345), 1, 5_827],
    ["cents of dollars", at(3, 1, 4.01), 100, 0.99],
  ] as const)("is %s", (_, line, units, room) => {
    expect(lawfulRoom(line as never, 50, units)).toBeCloseTo(room, 9)
  })

  it("never passes half of the price just before, whatever the sale", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 30 }),
        (before, percent, quantity) => {
          const now = Math.ceil((before * (100 - percent)) / 100)
          const paid = now * quantity - lawfulRoom(at(now, quantity, before) as never, 50, 1)
          expect(paid * 2).toBeGreaterThanOrEqual(before * quantity)
        },
      ),
    )
  })
})
