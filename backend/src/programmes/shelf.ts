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

/** A programme that pays the delivery of parcels with a good, as a shopper is told of it; at most so many đồng of each parcel. */
export type ShelfDelivery = ShelfProgramme & { most_vnd: number }

/** What programmes do for goods that stand on a shelf. */
export interface OnShelf {
  /** By price set; those are left out that nothing is taken off. */
  off: ReadonlyMap<string, Shelved>
  /** By product: the programme that pays first. */
  delivery: ReadonlyMap<string, ShelfDelivery>
}

/**
 * What programmes that ask for no code take off one piece of each unit at this moment, and which pay its delivery: what a card, the
 * search and a page show is what a basket of one piece takes. One statement.
 */
export async function onShelf(knex: Knex, pieces: readonly ShelfPiece[]): Promise<OnShelf> {
  const products = [...new Set(pieces.map(({ product_id }) => product_id))]
  const anybody = { customer_id: null, codes: [], cart_id: null }
  const all = await offersOf(knex, products, anybody, "both")
  const offers = all.filter(({ form }) => form !== "free_delivery")
  const caps = capsNow()
  const off = new Map(
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
  // Those that come first are the last to be written.
  const paying = all.filter(({ form }) => form === "free_delivery").reverse()
  const delivery = new Map(
    paying.map(({ product_id, slug, name_vi, name_en, ends_ms, value }) => [
      product_id,
      { slug, name_vi, name_en, ends_ms, most_vnd: value },
    ]),
  )
  return { off, delivery }
}
