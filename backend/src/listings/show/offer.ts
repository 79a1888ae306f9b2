import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Showing } from "./context"
import type { WantedUnit } from "./plan"
import { match, type StandingVariant, standingVariants } from "./variants"

/** A unit of sale that is there. */
interface Offered {
  unit: WantedUnit
  variant: StandingVariant
}

/** Units with the variants that they are by now. */
async function offered({ knex, plan, shop }: Showing, productId: string): Promise<Offered[]> {
  const standing = await standingVariants(knex, productId, shop.stock_location_id)
  return match(plan.units, standing).flatMap(({ unit, variant }) =>
    variant ? [{ unit, variant }] : [],
  )
}

/** Gives each variant that is sent an inventory item; its sku is the variant's, unique in the database. */
export async function ensureItems(showing: Showing, productId: string): Promise<void> {
  const { container, plan } = showing
  if (!plan.shippable) return
  const inventory = container.resolve(Modules.INVENTORY)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  for (const { variant, unit } of await offered(showing, productId)) {
    if (variant.inventory_item_id) continue
    const sku = variant.sku ?? unit.sku
    const [made] = await inventory.listInventoryItems({ sku }, { take: 1 })
    const item =
      made ??
      (await inventory.createInventoryItems({
        sku,
        title: `${plan.title}, ${unit.title}`,
        requires_shipping: true,
      }))
    await link.create({
      [Modules.PRODUCT]: { variant_id: variant.id },
      [Modules.INVENTORY]: { inventory_item_id: item.id },
      data: { required_quantity: 1 },
    })
  }
}

/** Gives each variant that is sent its price, once: later ones go by the product's own route. */
export async function ensurePrices(showing: Showing, productId: string): Promise<void> {
  const { container, plan } = showing
  // What is not sent has no price in Medusa, so no client can put it into a basket.
  if (!plan.shippable) return
  const pricing = container.resolve(Modules.PRICING)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  for (const { variant, unit } of await offered(showing, productId)) {
    if (variant.price_set_id || unit.price === null) continue
    const set = await pricing.createPriceSets({
      prices: [{ currency_code: "vnd", amount: unit.price }],
    })
    await link.create({
      [Modules.PRODUCT]: { variant_id: variant.id },
      [Modules.PRICING]: { price_set_id: set.id },
    })
  }
}

/** Puts what there is of each variant on the shelf, once: later counts go by the seller's own route. */
export async function ensureLevels(showing: Showing, productId: string): Promise<void> {
  const { container, plan, shop } = showing
  if (!plan.shippable) return
  const levels = (await offered(showing, productId)).flatMap(({ variant, unit }) =>
    variant.inventory_item_id && !variant.has_level
      ? [
          {
            inventory_item_id: variant.inventory_item_id,
            location_id: shop.stock_location_id,
            stocked_quantity: unit.stock,
          },
        ]
      : [],
  )
  if (levels.length > 0) await container.resolve(Modules.INVENTORY).createInventoryLevels(levels)
}

/** Puts the product into the shop's one channel, and what is sent into its one shipping profile. */
export async function ensureLinks({ container, plan, shop }: Showing, productId: string) {
  const product = { [Modules.PRODUCT]: { product_id: productId } }
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .create([
      { ...product, [Modules.SALES_CHANNEL]: { sales_channel_id: shop.sales_channel_id } },
      ...(plan.shippable
        ? [{ ...product, [Modules.FULFILLMENT]: { shipping_profile_id: shop.shipping_profile_id } }]
        : []),
    ])
}
