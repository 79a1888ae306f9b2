import type { SellerProduct } from "../listings/seller-products"

/** Goods in one table; the row of the names is not one of them. */
export const MOST_GOODS = 500

/** One of the tables that a seller's goods fill: which of them by their place in the order, from 1. */
export interface GoodsPart {
  part: number
  from: number
  to: number
  goods: readonly Counted[]
}

type Counted = Pick<
  SellerProduct,
  "key" | "product_id" | "draft_id" | "name_vi" | "state" | "changing" | "variants_count"
>

/** Units that a good has at most, by the law of its sections. */
const MOST_UNITS = 11

/**
 * Goods by the tables that they fill, none of which is longer than one that is taken. In the order of their names, which
 * stays when one of them is changed between two files: none is missed, none comes twice. Pure.
 *
 * @returns one at least, which is empty for who has nothing that could be changed
 */
export function partsOf(products: readonly Counted[]): GoodsPart[] {
  const tables: Counted[][] = [[]]
  let left = MOST_GOODS
  for (const product of products.filter(isChangeable).sort(byName)) {
    // A changed version may have units that are not on sale yet.
    const rows = product.changing ? MOST_UNITS : Math.max(1, product.variants_count)
    if (rows > left) {
      tables.push([])
      left = MOST_GOODS
    }
    tables.at(-1)!.push(product)
    left -= rows
  }
  let before = 0
  return tables.map((goods, index) => {
    const from = before + 1
    before += goods.length
    return { part: index + 1, from: goods.length > 0 ? from : 0, to: before, goods }
  })
}

/** New goods that are being looked at, or were refused, cannot be written. */
const isChangeable = ({ product_id, state }: Counted) =>
  product_id !== null || state === "draft" || state === "asked"

const { compare } = new Intl.Collator("vi")

const byName = (a: Counted, b: Counted) =>
  compare(a.name_vi, b.name_vi) || (a.key < b.key ? -1 : Number(a.key > b.key))
