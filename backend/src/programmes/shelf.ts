import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type NamedOffer, offersOf, reduce } from "@ocop/ocop/modules/programme"
import { capsNow } from "./reductions"

/** What one piece of a unit costs without programmes, in đồng. */
export interface ShelfPiece {
  product_id: string
  price_set_id: string
  amount: number
  /** Before its seller's own sale; the same without one. */
  original: number
}

/** What a shopper is told of the programme that reduces a good. */
export type ShelfProgramme = Pick<NamedOffer, "slug" | "name_vi" | "name_en" | "ends_ms">

/** What is taken off one piece, in đồng, and by which programme. */
export interface Shelved {
  off: number
  programme: ShelfProgramme
}

/**
 * What programmes that ask for no code take off one piece of each unit at this moment: what a card, the search and a page show is
 * what a basket of one piece takes. By price set; those are left out that nothing is taken off. One statement.
 */
export async function offShelf(
  knex: Knex,
  pieces: readonly ShelfPiece[],
): Promise<ReadonlyMap<string, Shelved>> {
  const products = [...new Set(pieces.map(({ product_id }) => product_id))]
  const offers = await offersOf(knex, products, { customer_id: null, codes: [], cart_id: null })
  if (offers.length === 0) return new Map()
  const caps = capsNow()
  return new Map(
    pieces.flatMap(({ product_id, price_set_id, amount, original }): [string, Shelved][] => {
      const line = {
        id: price_set_id,
        product_id,
        quantity: 1,
        unit_price: amount,
        before: original,
      }
      const taken = reduce([line], offers, caps)
      const off = taken.reduce((sum, one) => sum + one.amount, 0)
      const by = offers.find(({ promotion_id }) => promotion_id === taken[0]?.promotion_id)
      if (!by) return []
      const { slug, name_vi, name_en, ends_ms } = by
      return [[price_set_id, { off, programme: { slug, name_vi, name_en, ends_ms } }]]
    }),
  )
}
