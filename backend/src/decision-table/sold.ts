import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { matchKeyOf } from "@ocop/ocop/modules/certification"
import type { ReadLine } from "./lines"

/** A product of a province that somebody sells here. */
export interface SoldProduct {
  id: string
  handle: string
  title: string
  seller: string
  tax_code: string | null
  commune_code: string | null
  set_code: string | null
}

/** What is sold here of a province's goods. One statement. */
export async function soldIn(
  container: MedusaContainer,
  province_code: string,
): Promise<SoldProduct[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("product_origin as o")
    .join("product as p", "p.id", "o.product_id")
    .join("listing as l", "l.product_id", "p.id")
    .join("seller as s", "s.id", "l.seller_id")
    .leftJoin("speciality as sp", (join) =>
      join.on("sp.product_id", "p.id").andOnNull("sp.deleted_at"),
    )
    .where("o.province_code", province_code)
    .whereNull("o.deleted_at")
    .whereNull("p.deleted_at")
    .whereNull("l.deleted_at")
    .orderBy(["p.title", "p.id"])
    .select<SoldProduct[]>(
      "p.id",
      "p.handle",
      "p.title",
      "s.name_vi as seller",
      "s.tax_code",
      "o.commune_code",
      "sp.set_code",
    )
}

/**
 * The product that a line is of: of the same name, by the same holder as sellers are called or by its tax code. Nothing less is
 * enough for a badge to appear by itself; of two that fit, neither does, and a tax code that is another's says that it is another's.
 */
export function matcher(products: readonly SoldProduct[]): (line: ReadLine) => SoldProduct | null {
  const by = new Map<string, SoldProduct[]>()
  const add = (key: string, product: SoldProduct) => by.set(key, [...(by.get(key) ?? []), product])
  for (const product of products) {
    add(matchKeyOf({ name: product.title, holder: product.seller }), product)
    const tax_code = taxCodeOf(product.tax_code)
    if (tax_code) add(taxKey(product.title, tax_code), product)
  }
  return ({ printed, tax_code: written, key }) => {
    if (!printed || key === null) return null
    const tax_code = taxCodeOf(written)
    const taxed = tax_code === null ? undefined : by.get(taxKey(printed.name, tax_code))
    const [product, second] = taxed ?? by.get(key) ?? []
    if (!product || second) return null
    const own = taxCodeOf(product.tax_code)
    return tax_code !== null && own !== null && own !== tax_code ? null : product
  }
}

/** Without its dots and dashes, and with the zero that spreadsheets take from the front of a number: one has 10, 12 or 13 digits. */
function taxCodeOf(written: string | null): string | null {
  const code = written?.replace(/[\s.-]/g, "") ?? ""
  if (code === "") return null
  return /^(?:\d{9}|\d{11})$/.test(code) ? `0${code}` : code
}

const taxKey = (name: string, tax_code: string) => `${matchKeyOf({ name, holder: "" })}${tax_code}`
