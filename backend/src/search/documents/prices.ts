import type { IPricingModuleService } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A price in đồng; `original` is what it was before a price list, and equal to it without one. */
export interface Price {
  amount: number
  original: number
}

/** The region a price is quoted for: the shop has one. */
async function regionId(knex: Knex): Promise<string | undefined> {
  const row = await knex("region")
    .select("id")
    .where({ currency_code: "vnd" })
    .whereNull("deleted_at")
    .orderBy("created_at")
    .first<{ id: string } | undefined>()
  return row?.id
}

/**
 * Today's prices, as a basket without a customer group would get them, by Medusa's own rules: price lists by
 * their dates, rules and overlaps are decided in one place only.
 */
export async function readPrices(
  knex: Knex,
  pricing: IPricingModuleService,
  priceSetIds: readonly string[],
): Promise<Map<string, Price>> {
  const prices = new Map<string, Price>()
  if (!priceSetIds.length) return prices
  const region_id = await regionId(knex)
  const calculated = await pricing.calculatePrices(
    { id: [...priceSetIds] },
    { context: { currency_code: "vnd", ...(region_id ? { region_id } : {}) } },
  )
  for (const { id, calculated_amount, original_amount } of calculated) {
    if (calculated_amount === null) continue
    const amount = Number(calculated_amount)
    prices.set(id, { amount, original: Number(original_amount ?? amount) })
  }
  return prices
}
