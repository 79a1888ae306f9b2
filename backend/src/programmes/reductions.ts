import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ruleAt } from "@ocop/kit/rules"
import {
  type BasketLine,
  type Caps,
  type LineReduction,
  offersOf,
  reduce,
  type Shopper,
} from "@ocop/ocop/modules/programme"

/** What the law of this moment lets all reductions together take off a price. */
export function capsNow(): Caps {
  const law = ruleAt(new Date())
  return {
    ordinary: law.value("promotion.highest_discount_percent"),
    concentrated: law.value("promotion.highest_discount_percent_concentrated"),
  }
}

/** What programmes take off these lines at this moment: asked by baskets, and again when one is ordered. In đồng. */
export async function programmeReductions(
  knex: Knex,
  lines: readonly BasketLine[],
  shopper: Shopper,
): Promise<LineReduction[]> {
  const products = [...new Set(lines.map(({ product_id }) => product_id))]
  const offers = await offersOf(knex, products, shopper)
  return offers.length > 0 ? reduce(lines, offers, capsNow()) : []
}
