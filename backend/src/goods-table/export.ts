import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { csv } from "@ocop/kit/csv"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { sellerProducts } from "../listings/seller-products"
import { writeXlsx } from "../tables/write-xlsx"
import { COLUMNS } from "./columns"
import { type GoodsPart, partsOf } from "./parts"
import { namesOf, rowsOf } from "./rows"
import { standingOf } from "./standing"

export const FORMATS = ["xlsx", "csv"] as const
export type Format = (typeof FORMATS)[number]

/** Letters that a column is wide. */
const WIDE = { text: 24, long: 48, number: 12, decimal: 12, yes: 10, code: 12 } as const
const KEY_WIDTH = 34

/** The tables that a seller's goods fill, one at least. */
export async function goodsParts(
  container: MedusaContainer,
  seller_id: string,
): Promise<GoodsPart[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { products } = await sellerProducts(knex, {
    seller_id,
    view: "all",
    limit: Number.MAX_SAFE_INTEGER,
    offset: 0,
  })
  return partsOf(products)
}

/**
 * A seller's goods as a table that can be sent back: what is on sale, and what is still being written. What is new and being
 * looked at is left out, as it cannot be changed.
 *
 * @param part as goodsParts counts them, from 1
 * @returns the file, and what it is called, by which of the goods are in it where there are several tables
 */
export async function goodsTable(
  container: MedusaContainer,
  seller_id: string,
  { format, part, locale }: { format: Format; part: number; locale: Locale },
): Promise<{ name: string; bytes: Buffer }> {
  const parts = await goodsParts(container, seller_id)
  const wanted = parts[part - 1]
  const keys = (wanted?.goods ?? []).flatMap(
    ({ draft_id, product_id }) => product_id ?? draft_id ?? [],
  )
  const standing = await standingOf(container, seller_id, keys)
  const goods = keys.flatMap((key) => {
    const good = standing.get(key)
    return good && (good.product_id || good.writable) ? rowsOf(good, locale) : []
  })
  const rows = [namesOf(locale), ...goods]
  const range = wanted && parts.length > 1 ? `-${wanted.from}-${wanted.to}` : ""
  const name = `hang${range}.${format}`
  if (format === "csv") return { name, bytes: Buffer.from(csv(rows), "utf8") }
  const widths = [KEY_WIDTH, KEY_WIDTH, ...COLUMNS.map(({ kind }) => WIDE[kind])]
  return { name, bytes: await writeXlsx(rows, locale === "vi" ? "Hàng" : "Goods", widths) }
}
