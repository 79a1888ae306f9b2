import type { EvidenceRest } from "@ocop/vietnam/papers"
import type { SoldOf } from "../figures/sold"

/** Orders from which on a province is named. Fewer are one shopper or two, and councils need to know no neighbour's errands. */
export const LEAST_NAMED = 3

/**
 * What was sold by the province that it was sent to, as it may be told to whoever reads a pack: provinces of few orders are
 * counted together, and so are orders whose province is not known. Nothing is lost of the sum. Pure.
 */
export function byProvince(sold: readonly SoldOf[]): {
  named: SoldOf[]
  rest: EvidenceRest | null
} {
  const isNamed = ({ name, orders }: SoldOf) => name !== null && orders >= LEAST_NAMED
  const others = sold.filter((one) => !isNamed(one))
  const sum = (of: "orders" | "pieces" | "total") =>
    others.reduce((before, one) => before + one[of], 0)
  return {
    named: sold.filter(isNamed),
    rest:
      others.length > 0
        ? {
            provinces: others.filter(({ code }) => code !== null).length,
            orders: sum("orders"),
            pieces: sum("pieces"),
            total: sum("total"),
          }
        : null,
  }
}
