import { counted, price } from "../listings/section-bodies"
import { reductionRefusals } from "../listings/shelf/sale"
import type { Value } from "./columns"
import type { Good, TableUnit } from "./good"
import type { CellFault } from "./plan-types"

/** The fields of a unit on sale that change at once, without a look by staff. */
export const ON_SHELF: readonly string[] = ["price", "stock"]

/**
 * What is wrong with a price or a stock of what is on sale, as its own screens would say it; it is asked again when it is
 * done. Pure.
 */
export function shelfFault(
  { prices }: Good,
  { values, shelf }: TableUnit,
  field: string,
  after: Value,
  now: Date,
): CellFault | null {
  if (typeof values[field] !== "number") return "not_sent"
  if (field === "stock") {
    if (!counted.safeParse(after).success) return "count"
    return (after as number) < (shelf?.reserved ?? 0) ? "reserved" : null
  }
  if (!price.safeParse(after).success) return "dong"
  if (!prices || prices.sale.length === 0) return null
  const standing = prices.standing.map((one) =>
    one.variant_id === shelf?.variant_id ? { ...one, price: after as number } : one,
  )
  return reductionRefusals(prices.sale, standing, now).length > 0 ? "sale_price" : null
}
