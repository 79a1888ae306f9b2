import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { csv } from "@ocop/kit/csv"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { type SellerProduct, sellerProducts } from "../listings/seller-products"
import { writeXlsx } from "../tables/write-xlsx"
import { COLUMNS } from "./columns"
import { MOST_GOODS } from "./preview"
import { namesOf, rowsOf } from "./rows"
import { standingOf } from "./standing"

export const FORMATS = ["xlsx", "csv"] as const
export type Format = (typeof FORMATS)[number]

/** Letters that a column is wide. */
const WIDE = { text: 24, long: 48, number: 12, decimal: 12, yes: 10, code: 12 } as const
const KEY_WIDTH = 34

/** Units that a good has at most, by the law of its sections. */
const MOST_UNITS = 11

/**
 * A seller's goods as a table that can be sent back: what is on sale, and what is still being written. What is new and being
 * looked at is left out, as it cannot be changed.
 *
 * @param part of tables of MOST_GOODS rows at most, from 1
 */
export async function goodsTable(
  container: MedusaContainer,
  seller_id: string,
  { format, part, locale }: { format: Format; part: number; locale: Locale },
): Promise<Buffer> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { products } = await sellerProducts(knex, {
    seller_id,
    view: "all",
    limit: Number.MAX_SAFE_INTEGER,
    offset: 0,
  })
  const keys = (parts(products)[part - 1] ?? []).flatMap(
    ({ draft_id, product_id }) => product_id ?? draft_id ?? [],
  )
  const standing = await standingOf(container, seller_id, keys)
  const goods = keys.flatMap((key) => {
    const good = standing.get(key)
    return good && (good.product_id || good.writable) ? rowsOf(good, locale) : []
  })
  const rows = [namesOf(locale), ...goods]
  if (format === "csv") return Buffer.from(csv(rows), "utf8")
  return writeXlsx(rows, locale === "vi" ? "Hàng" : "Goods", [
    KEY_WIDTH,
    KEY_WIDTH,
    ...COLUMNS.map(({ kind }) => WIDE[kind]),
  ])
}

/** Goods by the tables that they fill, none of which is longer than one that is taken. */
function parts(products: readonly SellerProduct[]): SellerProduct[][] {
  const tables: SellerProduct[][] = [[]]
  let left = MOST_GOODS
  for (const product of products) {
    // A changed version may have units that are not on sale yet.
    const rows = product.changing ? MOST_UNITS : Math.max(1, product.variants_count)
    if (rows > left) {
      tables.push([])
      left = MOST_GOODS
    }
    tables.at(-1)!.push(product)
    left -= rows
  }
  return tables
}
