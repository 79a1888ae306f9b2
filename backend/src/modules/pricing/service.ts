import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PricingRepositoryService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import StockPricing from "@medusajs/pricing"

export interface PricingOptions {
  /** Which of these price sets no price list may touch. */
  barredPriceSets(knex: Knex, priceSetIds: readonly string[]): Promise<ReadonlySet<string>>
}

type Repository = PricingRepositoryService & { clearAvailableAttributes?: () => Promise<void> }
type Dependencies = ConstructorParameters<typeof StockPricing.service>[0]

/**
 * Medusa's prices with one law of this shop, where every price is made: baskets, pages, drafts and the search index all
 * ask `calculatePrices`. See docs/adr/0015.
 */
export default class PricingService extends StockPricing.service {
  constructor(container: Dependencies, options: PricingOptions, declaration: never) {
    // The container gives each name when it is asked for it; only this one is answered by us.
    const ours = Object.create(container, {
      pricingRepository: { value: lawful(container, options) },
    }) as Dependencies
    super(ours, declaration)
  }
}

/** Leaves out prices of price lists where none may be. Costs a statement only where a list has a price. */
function lawful(container: Dependencies, { barredPriceSets }: PricingOptions): Repository {
  const stock = container.pricingRepository as Repository
  const knex = (container as Record<string, unknown>)[
    ContainerRegistrationKeys.PG_CONNECTION
  ] as Knex
  return {
    clearAvailableAttributes: async () => stock.clearAvailableAttributes?.(),
    calculatePrices: async (...asked) => {
      const prices = await stock.calculatePrices(...asked)
      const listed = prices.flatMap((price) => (price.price_list_id ? [price.price_set_id] : []))
      if (listed.length === 0) return prices
      const barred = await barredPriceSets(knex, [...new Set(listed)])
      return prices.filter((price) => !price.price_list_id || !barred.has(price.price_set_id))
    },
  }
}
