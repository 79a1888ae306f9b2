import type { ComputeActionContext } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"

type Line = NonNullable<ComputeActionContext["items"]>[number] & {
  /** What it cost just before a sale; only of what a sale reduces (Medusa's own snapshot). */
  compare_at_unit_price?: number | string | null
}

/** Below this a difference is what a machine's division left over. */
const CRUMB = 1e-6

/**
 * What promotions may take from a line, in the unit of the currency: all of it, but of what a sale has reduced already only
 * what the law leaves (Decree 81/2018/NĐ-CP, Article 7: sale and promotion together, of the price just before).
 *
 * @param highest percent of the price just before that may be taken off it
 * @param units smallest ones in 1 of the currency
 */
export function lawfulRoom(line: Line, highest: number, units: number): number {
  const subtotal = exact(line.subtotal)
  const [unit, before] = [exact(line.unit_price), exact(line.compare_at_unit_price)]
  if (!(unit > 0) || before <= unit) return subtotal
  const least = (subtotal * units * before * (100 - highest)) / (unit * 100)
  return Math.max(0, subtotal - Math.ceil(least - CRUMB) / units)
}

const exact = (amount: unknown) =>
  amount === null || amount === undefined ? 0 : new BigNumber(amount as number).numeric
