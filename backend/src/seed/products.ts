import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { offersOf } from "./catalogue/further-units"
import { unitInEnglish } from "./catalogue/unit-names"
import { measuresOf } from "./catalogue/units"
import type { CatalogueEntry } from "./data"
import type { ProductPictures } from "./illustrate"
import type { ShopSetup } from "./setup"
import { translate, type Texts } from "./translations"

const UNIT = "Quy cách"
const BATCH = 25

/**
 * Makes the products that are missing, with price, stock and English texts.
 *
 * @param illustrate draws the missing ones' pictures, and gives their addresses
 * @returns product ids by handle (= id in the catalogue)
 */
export async function seedProducts(
  container: MedusaContainer,
  setup: ShopSetup,
  entries: CatalogueEntry[],
  illustrate: (missing: CatalogueEntry[]) => Promise<(entry: CatalogueEntry) => ProductPictures>,
): Promise<Map<string, string>> {
  const ids = await existingProducts(container, entries)
  const missing = entries.filter(({ id }) => !ids.has(id))
  const picturesOf = await illustrate(missing)
  for (let start = 0; start < missing.length; start += BATCH) {
    const products = missing
      .slice(start, start + BATCH)
      .map((entry) => productInput(entry, setup, picturesOf(entry)))
    const { result } = await createProductsWorkflow(container).run({ input: { products } })
    for (const { id, handle } of result) ids.set(handle, id)
  }
  await seedStock(container, setup, entries, ids)
  await seedEnglish(container, entries, ids)
  return ids
}

async function existingProducts(
  container: MedusaContainer,
  entries: CatalogueEntry[],
): Promise<Map<string, string>> {
  const rows = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { handle: entries.map(({ id }) => id) },
      { take: entries.length, select: ["id", "handle"] },
    )
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}

/** Grams and millimetres throughout. */
function productInput(
  entry: CatalogueEntry,
  setup: ShopSetup,
  pictures: ProductPictures,
): CreateProductWorkflowInputDTO {
  const offers = offersOf(entry)
  return {
    title: entry.name_vi,
    handle: entry.id,
    description: entry.description_vi,
    status: ProductStatus.PUBLISHED,
    // Promotions of alcohol are forbidden; Medusa leaves out what is not discountable.
    discountable: !entry.age_restricted,
    origin_country: "vn",
    ...parcelMeasures(entry.unit),
    ...(pictures.thumbnail ? { thumbnail: pictures.thumbnail } : {}),
    images: pictures.images.map((url) => ({ url })),
    category_ids: [entry.group, entry.subgroup].map(
      (slug) => setup.category_ids.get(slug) as string,
    ),
    ...(entry.shippable ? { shipping_profile_id: setup.shipping_profile_id } : {}),
    sales_channels: [{ id: setup.sales_channel_id }],
    metadata: {
      demonstration: true,
      price_kind: entry.price_kind,
      // What is not sold online has no price in Medusa, so no client can put it into a basket.
      ...(entry.shippable ? {} : { indicative_price: entry.price_vnd }),
    },
    options: [{ title: UNIT, values: offers.map(({ unit }) => unit) }],
    variants: offers.map(({ unit, price_vnd }, index) => ({
      title: unit,
      sku: index === 0 ? entry.id : `${entry.id}-${index + 1}`,
      options: { [UNIT]: unit },
      manage_inventory: entry.shippable,
      allow_backorder: false,
      variant_rank: index,
      ...parcelMeasures(unit),
      prices: entry.shippable ? [{ currency_code: "vnd", amount: price_vnd }] : [],
    })),
  }
}

/** What Medusa knows of a parcel; nothing for what is not sent. */
function parcelMeasures(unit: string) {
  const {
    weight_grams: weight,
    length_mm: length,
    width_mm: width,
    height_mm: height,
  } = measuresOf(unit)
  return weight > 0 ? { weight, length, width, height } : {}
}

interface VariantStock {
  product: { handle: string }
  inventory_items: { inventory_item_id: string; inventory: { location_levels: { id: string }[] } }[]
}

async function seedStock(
  container: MedusaContainer,
  setup: ShopSetup,
  entries: CatalogueEntry[],
  ids: Map<string, string>,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "product.handle",
      "inventory_items.inventory_item_id",
      "inventory_items.inventory.location_levels.id",
    ],
    filters: { product_id: [...ids.values()] },
  })
  const wanted = new Set(entries.filter(({ shippable }) => shippable).map(({ id }) => id))
  const inventory_levels = (data as unknown as VariantStock[])
    .filter(({ product }) => wanted.has(product.handle))
    .flatMap(({ product, inventory_items }) =>
      inventory_items
        .filter(({ inventory }) => !inventory.location_levels.length)
        .map(({ inventory_item_id }) => ({
          inventory_item_id,
          location_id: setup.stock_location_id,
          stocked_quantity: inventedStock(product.handle),
        })),
    )
  if (inventory_levels.length) {
    await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
  }
}

/** 20 to 119 units, the same at every seeding. */
export function inventedStock(handle: string): number {
  const sum = [...handle].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7)
  return 20 + (sum % 100)
}

interface VariantTitle {
  id: string
  title: string
}

async function seedEnglish(
  container: MedusaContainer,
  entries: CatalogueEntry[],
  ids: Map<string, string>,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title"],
    filters: { product_id: [...ids.values()] },
  })
  const texts: Texts[] = [
    ...entries.map((entry): Texts => ({
      reference: "product",
      reference_id: ids.get(entry.id) as string,
      translations: { title: entry.name_en, description: entry.description_en },
    })),
    ...(data as unknown as VariantTitle[]).map(({ id, title }): Texts => ({
      reference: "product_variant",
      reference_id: id,
      translations: { title: unitInEnglish(title) },
    })),
  ]
  await translate(container, texts)
}
