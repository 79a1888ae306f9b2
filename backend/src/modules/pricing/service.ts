import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PricingRepositoryService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import StockPricing from "@medusajs/pricing"
import { ruleAt } from "@ocop/kit/rules"
import { inDollars } from "./in-dollars"
import { capSales } from "./lawful-sale"

/** What prices in dollars are derived from. */
export interface Exchange {
  /** Whole đồng for one US dollar. */
  dong_per_usd: number
  /** The region whose prices in đồng they are. */
  home_region_id: string
}

export interface PricingOptions {
  /** Which of these price sets no price list may touch. */
  barredPriceSets(knex: Knex, priceSetIds: readonly string[]): Promise<ReadonlySet<string>>
  /** The rate of this moment; null while none is on file: then nothing has a price in dollars. */
  exchange(knex: Knex): Promise<Exchange | null>
}

type Repository = PricingRepositoryService & { clearAvailableAttributes?: () => Promise<void> }
type Dependencies = ConstructorParameters<typeof StockPricing.service>[0]
type Ask = Repository["calculatePrices"]

/**
 * Medusa's prices with three laws of this shop, where every price is made: baskets, pages, drafts and the search index all
 * ask `calculatePrices`. Alcohol is in no price list, no sale takes off more than the law allows (docs/adr/0015), and a price in dollars is the price in đồng, converted
 * (docs/adr/0021); one that somebody typed is not read.
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

function lawful(container: Dependencies, options: PricingOptions): Repository {
  const stock = container.pricingRepository as Repository
  const knex = (container as Record<string, unknown>)[
    ContainerRegistrationKeys.PG_CONNECTION
  ] as Knex
  const inDong = unlisted(stock, knex, options)
  return {
    clearAvailableAttributes: async () => stock.clearAvailableAttributes?.(),
    calculatePrices: async (filters, asked, shared) => {
      const { currency_code, region_id, ...context } = asked?.context ?? {}
      if (currency_code !== "usd") return inDong(filters, asked, shared)
      const exchange = await options.exchange(knex)
      if (!exchange) return []
      const home = {
        ...context,
        currency_code: "vnd",
        ...(region_id ? { region_id: exchange.home_region_id } : {}),
      }
      const prices = await inDong(filters, { ...asked, context: home }, shared)
      return prices.map((price) => inDollars(price, exchange.dong_per_usd))
    },
  }
}

/** Prices of price lists as far as the law lets them go, and none where none may be. Costs a statement only where a list has a price. */
function unlisted(stock: Repository, knex: Knex, { barredPriceSets }: PricingOptions): Ask {
  return async (...asked) => {
    const prices = await stock.calculatePrices(...asked)
    const listed = prices.flatMap((price) => (price.price_list_id ? [price.price_set_id] : []))
    if (listed.length === 0) return prices
    const barred = await barredPriceSets(knex, [...new Set(listed)])
    return capSales(
      prices.filter((price) => !price.price_list_id || !barred.has(price.price_set_id)),
      ruleAt(new Date()).value("promotion.highest_discount_percent"),
    )
  }
}
