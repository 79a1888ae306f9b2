import { BigNumber } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { DollarBasis } from "@ocop/kit/dollars"
import { dong } from "@ocop/kit/money"
import type { ParcelItem } from "./parcels"

/** A line of a Medusa basket or order, as far as delivery cares. */
export interface LineItemLike {
  variant_id?: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  requires_shipping?: boolean
}

/**
 * Lines of a basket or an order as `parcels` takes them. What was sold outside the catalogue (no variant) or is not
 * carried (an experience to visit) makes no parcel.
 *
 * @param dollars of a basket in dollars: parcels know đồng alone, so that free delivery begins where the seller says. Goods
 *   that are not sold any more count for nothing there
 */
export function lineItems(
  items: readonly LineItemLike[],
  dollars: DollarBasis | null = null,
): ParcelItem[] {
  return items.flatMap(({ variant_id, quantity, unit_price, requires_shipping }) =>
    variant_id && requires_shipping !== false
      ? [
          {
            variant_id,
            quantity: new BigNumber(quantity).numeric,
            unit_price: dollars ? (dollars.unit_prices[variant_id] ?? 0) : dong(unit_price),
          },
        ]
      : [],
  )
}
