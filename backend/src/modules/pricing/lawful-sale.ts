import type { CalculatedPriceSetDTO } from "@medusajs/framework/types"
import { BigNumber, PriceListType } from "@medusajs/framework/utils"

/**
 * Prices of sales, none lower than what the law leaves of the price just before (Decree 81/2018/NĐ-CP, Article 7), in whole
 * đồng. That is what Medusa strikes through beside it: the price of a list that replaces the plain one, where such a list holds
 * for whoever asks, else the plain one. A sale without either is left as it is.
 *
 * @param prices all that hold for whoever asks, as Medusa's repository sorts them: of lists first
 * @param highest percent of the price just before that may be taken off it
 */
export function capSales(
  prices: readonly CalculatedPriceSetDTO[],
  highest: number,
): CalculatedPriceSetDTO[] {
  return prices.map((price) => {
    if (price.price_list_type !== PriceListType.SALE) return price
    const before = justBefore(prices, price.price_set_id)
    const least = before === null ? 0 : Math.ceil((before * (100 - highest)) / 100)
    return (exact(price.amount) ?? 0) >= least ? price : priced(price, least)
  })
}

function justBefore(prices: readonly CalculatedPriceSetDTO[], set: string): number | null {
  const plain = prices.filter(
    (one) => one.price_set_id === set && one.price_list_type !== PriceListType.SALE,
  )
  return exact((plain.find((one) => one.price_list_id) ?? plain[0])?.amount ?? null)
}

const priced = (price: CalculatedPriceSetDTO, amount: number): CalculatedPriceSetDTO => ({
  ...price,
  amount,
  raw_amount: { value: String(amount), precision: BigNumber.DEFAULT_PRECISION },
})

const exact = (amount: CalculatedPriceSetDTO["amount"]) =>
  amount === null ? null : new BigNumber(amount).numeric
