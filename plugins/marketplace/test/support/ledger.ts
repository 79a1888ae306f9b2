import { basisPoints, sum } from "@ocop/kit/money"
import type { PartMoney } from "../../src/modules/ledger"

export interface Rates {
  commission_bp: number
  tax_bp: number
  /** Of a reduction that the seller bears, and of one that an office does. */
  own: number
  office: number
}

/** What a part comes to of which so much of goods is left. Rates in basis points. */
export const part = (
  seller_id: string,
  seller_order_id: string,
  goods: number,
  rates: Rates,
): PartMoney => {
  const discounts = [
    { bearer: "seller", amount: basisPoints(goods, rates.own) },
    { bearer: "office:thai-nguyen", amount: basisPoints(goods, rates.office) },
  ]
  const commission = basisPoints(
    goods - sum(discounts.map(({ amount }) => amount)),
    rates.commission_bp,
  )
  return {
    seller_id,
    seller_order_id,
    item_total: goods,
    discounts,
    delivery_total: goods === 0 ? 0 : 30_000,
    commission,
    commission_tax: basisPoints(commission, 1_000),
    tax_withheld: basisPoints(goods, rates.tax_bp),
  }
}
