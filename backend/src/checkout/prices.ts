import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { cents, type DollarBasis, medusaAmount } from "@ocop/kit/dollars"
import type { CompletingCart } from "./basket"
import { exchangeNow } from "./exchange"
import type { CompletionFacts } from "./facts"
import { GOODS_SQL, type Good } from "./goods"

/** What the goods of a basket cost at this moment, by variant; one without a price is not sold any more. */
export interface CurrentPrices {
  /** As Medusa writes it in the basket's currency. */
  charged: ReadonlyMap<string, number>
  /** Share of the price just before that a sale has taken off, by variant; of what no sale reduces none. */
  sales: ReadonlyMap<string, SalePrice>
  /** Of a basket in dollars: the rate, and the sellers' own prices. */
  dollars: DollarBasis | null
}

/** A price in đồng that a sale has reduced. */
export interface SalePrice {
  before: number
  now: number
}

interface Calculated {
  prices: Map<string, number>
  sales: Map<string, SalePrice>
}

/** Prices of this moment in a basket's currency, region and groups. All of one rate, also when it changes meanwhile. */
export async function currentPrices(
  container: MedusaContainer,
  cart: Pick<CompletingCart, "currency_code" | "region">,
  facts: Pick<CompletionFacts, "goods" | "customer_group_ids">,
): Promise<CurrentPrices> {
  const { goods, customer_group_ids: groups } = facts
  if (cart.currency_code !== "usd") {
    const { currency_code, region } = cart
    const found = await calculated(container, goods, currency_code, region?.id, groups)
    return { charged: found.prices, sales: found.sales, dollars: null }
  }
  const { dollars, sales } = await dollarBasis(container, goods, groups)
  const charged = Object.entries(dollars.unit_prices).map(
    ([variant, price]) =>
      [variant, medusaAmount(cents(price, dollars.dong_per_usd), "usd")] as const,
  )
  return { charged: new Map(charged), sales, dollars }
}

/** The same for a basket of which only its variants and its customer's groups are known. */
export async function dollarBasisOf(
  container: MedusaContainer,
  variantIds: readonly string[],
  groups: readonly string[],
): Promise<DollarBasis> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Good[] }>(GOODS_SQL, { variants: [...variantIds] })
  return (await dollarBasis(container, rows, groups)).dollars
}

/** @throws MedusaError NOT_FOUND while no exchange rate is on file: nothing is sold in dollars then */
async function dollarBasis(
  container: MedusaContainer,
  goods: readonly Good[],
  groups: readonly string[],
): Promise<{ dollars: DollarBasis; sales: Calculated["sales"] }> {
  const exchange = await exchangeNow(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  if (!exchange) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "currency_code: there is no exchange rate; add one in the admin",
    )
  }
  const { dong_per_usd, home_region_id } = exchange
  const { prices, sales } = await calculated(container, goods, "vnd", home_region_id, groups)
  return { dollars: { dong_per_usd, unit_prices: Object.fromEntries(prices) }, sales }
}

async function calculated(
  container: MedusaContainer,
  goods: readonly Good[],
  currency_code: string,
  region_id: string | undefined,
  groups: readonly string[],
): Promise<Calculated> {
  const bySet = new Map(
    goods.flatMap((good) => (good.price_set_id ? [[good.price_set_id, good.variant_id]] : [])),
  )
  const found: Calculated = { prices: new Map(), sales: new Map() }
  if (bySet.size === 0) return found
  const prices = await container.resolve(Modules.PRICING).calculatePrices(
    { id: [...bySet.keys()] },
    {
      context: {
        currency_code,
        ...(region_id ? { region_id } : {}),
        // Medusa's own price rules name a customer's group by this path.
        ...(groups.length > 0 ? { customer: { groups: groups.map((id) => ({ id })) } } : {}),
      } as unknown as Record<string, string>,
    },
  )
  for (const { id, calculated_amount, original_amount } of prices) {
    const variant = bySet.get(id)
    if (!variant || calculated_amount === null || calculated_amount === undefined) continue
    const now = new BigNumber(calculated_amount).numeric
    const before = new BigNumber(original_amount ?? calculated_amount).numeric
    found.prices.set(variant, now)
    if (before > now) found.sales.set(variant, { before, now })
  }
  return found
}
