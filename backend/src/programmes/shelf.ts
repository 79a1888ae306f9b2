import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { offersOf, reduce } from "@ocop/ocop/modules/programme"
import { capsNow } from "./reductions"

/** What one piece of a unit costs without programmes, in đồng. */
export interface ShelfPiece {
  product_id: string
  price_set_id: string
  amount: number
  /** Before its seller's own sale; the same without one. */
  original: number
}

/**
 * What programmes that ask for no code take off one piece of each unit at this moment: what a card, the search and a page show is
 * what a basket of one piece takes. By price set; those are left out that nothing is taken off. One statement.
 */
export async function offShelf(
  knex: Knex,
  pieces: readonly ShelfPiece[],
): Promise<ReadonlyMap<string, number>> {
  const products = [...new Set(pieces.map(({ product_id }) => product_id))]
  const offers = await offersOf(knex, products, { customer_id: null, codes: [] })
  if (offers.length === 0) return new Map()
  const caps = capsNow()
  return new Map(
    pieces.flatMap(({ product_id, price_set_id, amount, original }): [string, number][] => {
      const line = {
        id: price_set_id,
        product_id,
        quantity: 1,
        unit_price: amount,
        before: original,
      }
      const off = reduce([line], offers, caps).reduce((sum, one) => sum + one.amount, 0)
      return off > 0 ? [[price_set_id, off]] : []
    }),
  )
}
