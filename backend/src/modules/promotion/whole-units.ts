import type { BigNumberInput, ComputeActions } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { shareByLargestRemainder } from "@ocop/kit/money"

/** A reduction of a line or of a delivery, as Medusa's Promotion Module computes it. */
export type Reduction = Extract<
  ComputeActions,
  { action: "addItemAdjustment" | "addShippingMethodAdjustment" }
>

export const isReduction = (action: ComputeActions): action is Reduction =>
  action.action === "addItemAdjustment" || action.action === "addShippingMethodAdjustment"

/** Id of what a reduction is taken from: a line of the basket, or its delivery. */
export const reducedId = (reduction: Reduction): string =>
  reduction.action === "addItemAdjustment" ? reduction.item_id : reduction.shipping_method_id

const exact = (amount: BigNumberInput) => new BigNumber(amount).numeric

/** @param units smallest ones in 1 of the currency: 1 of đồng, 100 cents of dollars */
export const isWhole = (reduction: Reduction, units = 1) =>
  Number.isInteger(minor(exact(reduction.amount), units))

/** An amount in the smallest unit; 0.29 dollars are 29 cents although the machine's product is 28.999999999999996. */
const minor = (amount: number, units: number) => {
  const fine = amount * units
  const whole = Math.round(fine)
  return Math.abs(fine - whole) < 1e-9 ? whole : fine
}

/** Parts of a unit by which shares are weighed: weights must be whole numbers. */
const FINE = 10_000

/** Medusa's divisions leave crumbs, and it swallows them: 6 ₫ spread over three lines may come to 5.999994 ₫. */
const CRUMB = 0.001

const fine = (reduction: Reduction, units: number) =>
  Math.round(exact(reduction.amount) * units * FINE)

/**
 * Rounds reductions to whole đồng, or whole cents in dollars, so that a promotion never gives more than it says.
 *
 * A promotion spread over a basket is one sum: its fraction is dropped, and the rest is shared by largest remainder, so
 * that the lines' parts sum to it. A promotion on each line is a sum per line, whose fraction is dropped: half of 12.345 ₫
 * is 6.172 ₫, or a legal limit of 50 % would be passed.
 *
 * @param actions all that the module decided, in its order; others than reductions are returned as they are
 * @param room what may be taken from each line and delivery: reductions that follow one another never take more
 * @param isSpread whether the promotion with this code is one sum over all lines (allocation `across`)
 * @param units smallest ones in 1 of the currency
 * @returns the actions, those reductions left out that come to nothing
 */
export function wholeUnits(
  actions: readonly ComputeActions[],
  room: ReadonlyMap<string, number>,
  isSpread: (code: string) => boolean,
  units = 1,
): ComputeActions[] {
  const left = new Map([...room].map(([id, amount]) => [id, minor(amount, units)]))
  const amounts = new Map<ComputeActions, number>()
  for (const sum of sums(actions.filter(isReduction), isSpread)) {
    const total = sum.reduce((all, { amount }) => all + minor(exact(amount), units), 0)
    const weights = sum.map((reduction) => fine(reduction, units))
    const parts = shareByLargestRemainder(Math.floor(total + CRUMB), weights)
    parts.forEach((part, index) => {
      const reduction = sum[index]
      if (!reduction) return
      const id = reducedId(reduction)
      const amount = Math.min(part, Math.max(Math.floor(left.get(id) ?? 0), 0))
      left.set(id, (left.get(id) ?? 0) - amount)
      amounts.set(reduction, amount)
    })
  }
  return actions.flatMap((action): ComputeActions[] => {
    if (!isReduction(action)) return [action]
    const amount = amounts.get(action) ?? 0
    return amount > 0 ? [{ ...action, amount: new BigNumber(amount / units) }] : []
  })
}

/** Reductions that are rounded together, in the order in which the module made them. */
function sums(
  reductions: readonly Reduction[],
  isSpread: (code: string) => boolean,
): Reduction[][] {
  const spread = new Map<string, Reduction[]>()
  return reductions.flatMap((reduction) => {
    if (!isSpread(reduction.code)) return [[reduction]]
    const sum = spread.get(reduction.code)
    if (sum) {
      sum.push(reduction)
      return []
    }
    const first = [reduction]
    spread.set(reduction.code, first)
    return [first]
  })
}
