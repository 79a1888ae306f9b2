import type { CalculatedPriceSetDTO } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { cents, medusaAmount } from "@ocop/kit/dollars"
import { dong } from "@ocop/kit/money"

/**
 * A price as Medusa's repository reads it, in dollars: rounded up to the cent, so that the seller's đồng are covered. What
 * else is known of it (its price list, its quantities) stays.
 */
export function inDollars(price: CalculatedPriceSetDTO, dongPerUsd: number): CalculatedPriceSetDTO {
  if (price.amount === null) return { ...price, currency_code: "usd" }
  const asked = dong(new BigNumber(price.amount).numeric)
  const amount = medusaAmount(cents(asked, dongPerUsd), "usd")
  return {
    ...price,
    amount,
    raw_amount: { value: String(amount), precision: BigNumber.DEFAULT_PRECISION },
    currency_code: "usd",
  }
}
