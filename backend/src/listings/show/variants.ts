import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProductOptionDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Showing } from "./context"
import type { WantedUnit } from "./plan"
import { renameUnits } from "./rename-units"

/** A variant as it stands, with what hangs on it. */
export interface StandingVariant {
  id: string
  sku: string | null
  title: string
  inventory_item_id: string | null
  price_set_id: string | null
  /** Whether the shop's location counts it. */
  has_level: boolean
}

/** The variants of a product in their order, with what hangs on them: one statement. */
export async function standingVariants(
  knex: Knex,
  productId: string,
  locationId: string,
): Promise<StandingVariant[]> {
  const { rows } = await knex.raw<{ rows: StandingVariant[] }>(
    `select v.id, v.sku, v.title, i.inventory_item_id, p.price_set_id, l.id is not null as has_level
     from product_variant v
     left join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     left join product_variant_price_set p on p.variant_id = v.id and p.deleted_at is null
     left join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.location_id = ? and l.deleted_at is null
     where v.product_id = ? and v.deleted_at is null
     order by v.variant_rank nulls last, v.created_at, v.id`,
    [locationId, productId],
  )
  return rows
}

/** A unit of sale with the variant that it is; none yet of a new one. */
export interface Matched {
  unit: WantedUnit
  variant: StandingVariant | undefined
}

/**
 * Which variant each unit is: the one it names, or the one that was made for it before, which bears its sku. The first unit
 * is what no other claims. Pure.
 */
export function match(
  [first, ...further]: readonly [WantedUnit, ...WantedUnit[]],
  standing: readonly StandingVariant[],
): Matched[] {
  const bySku = (sku: string) => standing.find((variant) => variant.sku === sku)
  const matched = further.map((unit) => ({
    unit,
    variant: standing.find(({ id }) => id === unit.variant_id) ?? bySku(unit.sku),
  }))
  const claimed = new Set(matched.map(({ variant }) => variant?.id))
  const own = bySku(first.sku) ?? standing.find(({ id }) => !claimed.has(id))
  return [{ unit: first, variant: own }, ...matched]
}

/** Makes the variants that are missing and brings the names and weights of the others up to date. */
export async function ensureVariants(
  { container, knex, plan, shop }: Showing,
  productId: string,
): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  const standing = await standingVariants(knex, productId, shop.stock_location_id)
  const matched = match(plan.units, standing)
  await renameUnits(
    knex,
    matched.flatMap(({ unit: { title }, variant }) =>
      variant ? [{ variant_id: variant.id, title }] : [],
    ),
  )
  for (const { unit, variant } of matched) {
    const facts = {
      title: unit.title,
      variant_rank: unit.rank,
      manage_inventory: plan.shippable,
      ...unit.measures,
    }
    if (variant) {
      await products.updateProductVariants(variant.id, facts)
      continue
    }
    const option = await optionOf(products, productId)
    await products.updateProductOptionValuesOnProduct([
      { product_id: productId, product_option_id: option.id, add: [{ value: unit.title }] },
    ])
    await products.createProductVariants({
      ...facts,
      product_id: productId,
      sku: unit.sku,
      allow_backorder: false,
      options: { [option.title]: unit.title },
    })
  }
}

/** What tells a product's units apart. */
async function optionOf(
  products: {
    retrieveProduct(
      id: string,
      config: { select: string[]; relations: string[] },
    ): Promise<{ options: ProductOptionDTO[] }>
  },
  productId: string,
): Promise<ProductOptionDTO> {
  const { options } = await products.retrieveProduct(productId, {
    select: ["id"],
    relations: ["options"],
  })
  const [option] = options
  if (!option) throw new Error(`product ${productId} has no option`)
  return option
}
