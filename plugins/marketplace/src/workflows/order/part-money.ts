import { basisPoints, dong } from "@ocop/kit/money"
import { ruleAt } from "@ocop/kit/rules"
import type { PartMoney } from "../../modules/ledger"
import { byBearer, type BorneDiscount, deliveryGiven } from "./borne"
import type { SellerOrderStatus } from "../../modules/seller-order"

/** Columns of `seller_order` that say what it comes to, for a `select` or `returning`. */
export const PART_COLUMNS = `id, seller_id, status, item_total, discount_total, delivery_total, commission, commission_tax,
  tax_withheld, discounts`

/** What is withheld of the price of goods, in hundredths of a per cent. */
export type TaxRates = { vat_bp: number; pit_bp: number }

/** The same as PostgreSQL or Medusa's model gives them. Amounts in đồng, as text or number. */
export type PartRow = {
  id: string
  seller_id: string
  status: SellerOrderStatus
  item_total: unknown
  discount_total: unknown
  delivery_total: unknown
  commission: unknown
  commission_tax: unknown
  tax_withheld: unknown
  /** Null of orders from before it was kept: their reductions were posted as the seller's. */
  discounts: BorneDiscount[] | null
}

/** Sellers who declare for themselves are firms and cooperatives; the others are taxed where they are paid. */
const TAXED_AT_SOURCE = ["household", "farm"]

/** What a seller order comes to, for the ledger: all of it as it was written when the order was placed. */
export function partMoney(row: PartRow): PartMoney {
  const discount = dong(row.discount_total)
  return {
    seller_id: row.seller_id,
    seller_order_id: row.id,
    item_total: dong(row.item_total),
    discounts: byBearer(row.discounts ?? [{ bearer: "seller", amount: discount }]),
    // Its seller is owed all of the delivery, whoever pays it.
    delivery_total: dong(row.delivery_total) + deliveryGiven(row.discounts ?? []),
    commission: dong(row.commission),
    commission_tax: dong(row.commission_tax),
    tax_withheld: dong(row.tax_withheld),
  }
}

/** What is withheld of a seller of this kind, by the law of the day; null where nothing is, or no rate has been verified. */
export function taxRates(sellerKind: string | null, at: Date): TaxRates | null {
  if (!TAXED_AT_SOURCE.includes(sellerKind ?? "")) return null
  const { vat_bp, pit_bp, verified } = ruleAt(at).value("seller.tax_withheld")
  return verified ? { vat_bp, pit_bp } : null
}

/** Tax withheld of what the buyer pays for goods, in đồng. */
export const withheld = (price: number, rates: TaxRates | null): number =>
  rates ? basisPoints(price, rates.vat_bp) + basisPoints(price, rates.pit_bp) : 0
