import type { DraftFacts, Versions } from "@ocop/marketplace/modules/listing-draft"
import type { UnitPrice } from "../listings/shelf/price"
import type { ProductView } from "../listings/shelf/product-view"
import { type Column, COLUMNS, type Value, valueOf } from "./columns"

/** A unit of a good as its row says it. */
export interface TableUnit {
  /** What its row is known by: its variant, or of a draft its place. */
  key: string
  values: Record<string, Value>
  /** Of what is on sale, price and stock are the shelf's. `reserved` of them are promised to orders. */
  shelf: { variant_id: string; reserved: number } | null
}

/** What a key stands for today: a draft of something new, or a product with the changed version that is under way. */
export interface Good {
  /** The product's, or the draft's. */
  key: string
  product_id: string | null
  draft_id: string | null
  /** What a change begins with: the open draft's, else what is shown. */
  facts: DraftFacts
  versions: Versions
  /** Whether it may be changed, price and stock of what is on sale aside: not while it is looked at. */
  writable: boolean
  units: TableUnit[]
  /** What units cost every day, and for the time of a sale under way; null of what is not on sale. */
  prices: { standing: UnitPrice[]; sale: UnitPrice[] } | null
}

const UNIT_COLUMNS = COLUMNS.filter(({ unit }) => unit)

/**
 * A good by its facts and what is on the shelf. Pure.
 *
 * @param shelf null of what is not on sale
 */
export function goodOf(
  of: Pick<Good, "product_id" | "draft_id" | "facts" | "versions" | "writable">,
  shelf: Pick<ProductView, "variants" | "sale"> | null,
): Good {
  const further = of.facts.variants?.units ?? []
  const claimed = new Set(further.flatMap(({ variant_id }) => variant_id ?? []))
  const variants = shelf?.variants ?? []
  const first = variants.find(({ id }) => !claimed.has(id))
  const written = [
    { variant_id: first?.id, values: rowOf((column) => valueOf(of.facts, column)) },
    ...further.map((unit) => ({
      variant_id: unit.variant_id,
      values: rowOf(({ field }) => (unit as unknown as Record<string, Value>)[field] ?? null),
    })),
  ]
  const priced = variants.flatMap(({ id, price, sale_price }) =>
    price === null ? [] : [{ variant_id: id, price, sale_price }],
  )
  return {
    ...of,
    key: of.product_id ?? of.draft_id ?? "",
    units: written.map(({ variant_id, values }, at): TableUnit => {
      const variant = variants.find(({ id }) => id === variant_id)
      if (!variant) return { key: String(at + 1), values, shelf: null }
      const { id, price, stocked, reserved } = variant
      return {
        key: id,
        values: { ...values, price, stock: stocked },
        shelf: { variant_id: id, reserved: reserved ?? 0 },
      }
    }),
    prices: shelf && {
      standing: priced.map(({ variant_id, price }) => ({ variant_id, price })),
      sale: shelf.sale
        ? priced.flatMap(({ variant_id, sale_price }) =>
            sale_price === null ? [] : [{ variant_id, price: sale_price }],
          )
        : [],
    },
  }
}

const rowOf = (value: (column: Column) => Value): Record<string, Value> =>
  Object.fromEntries(UNIT_COLUMNS.map((column) => [column.field, value(column)]))
