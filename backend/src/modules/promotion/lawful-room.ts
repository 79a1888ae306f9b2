import type { ComputeActionContext } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"

type Line = NonNullable<ComputeActionContext["items"]>[number] & {
  /** What it cost just before a sale; only of what a sale reduces (Medusa's own snapshot). */
  compare_at_unit_price?: number | string | null
}

/** Below this a difference is what a machine's division left over. */
const CRUMB = 1e-6

/**
 * What promotions may take from a line, in the unit of the currency: what the law leaves of the price just before (Decree
 * 81/2018/NĐ-CP, Article 7), a sale and all promotions together.
 *
 * @param highest percent of the price just before that may be taken off it
 * @param units smallest ones in 1 of the currency
 */
export function lawfulRoom(line: Line, highest: number, units: number): number {
  const subtotal = exact(line.subtotal)
  const unit = exact(line.unit_price)
  if (!(unit > 0)) return 0
  const before = Math.max(unit, exact(line.compare_at_unit_price))
  const least = (subtotal * units * before * (100 - highest)) / (unit * 100)
  return Math.max(0, subtotal - Math.ceil(least - CRUMB) / units)
}

const exact = (amount: unknown) =>
  amount === null || amount === undefined ? 0 : new BigNumber(amount as number).numeric
