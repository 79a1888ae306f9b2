import { basisPoints, dong } from "@ocop/kit/money"
import { ruleAt } from "@ocop/kit/rules"
import type { PartMoney } from "../../modules/ledger"
import type { SellerOrderStatus } from "../../modules/seller-order"

/** Columns of `seller_order` that say what it comes to, for a `select` or `returning`. */
export const PART_COLUMNS = `id, seller_id, status, item_total, discount_total, delivery_total, commission, commission_tax,
  placed_at, seller_snapshot ->> 'kind' as seller_kind`

/** The same as PostgreSQL gives them. */
export type PartRow = {
  id: string
  seller_id: string
  status: SellerOrderStatus
  item_total: string
  discount_total: string
  delivery_total: string
  commission: string
  commission_tax: string
  placed_at: Date
  seller_kind: string | null
}

/** Sellers who declare for themselves are firms and cooperatives; the others are taxed where they are paid. */
const TAXED_AT_SOURCE = ["household", "farm"]

/** What a seller order comes to, for the ledger. Reductions are the seller's own as long as nobody else bears them. */
export function partMoney(row: PartRow): PartMoney {
  const item_total = dong(row.item_total)
  const discount = dong(row.discount_total)
  return {
    seller_id: row.seller_id,
    seller_order_id: row.id,
    item_total,
    discounts: discount === 0 ? [] : [{ bearer: "seller", amount: discount }],
    delivery_total: dong(row.delivery_total),
    commission: dong(row.commission),
    commission_tax: dong(row.commission_tax),
    tax_withheld: withheld(row.seller_kind, item_total - discount, row.placed_at),
  }
}

/** Tax withheld of a price, in đồng: nothing until the rates of the day have been verified. */
export function withheld(sellerKind: string | null, price: number, at: Date): number {
  if (!TAXED_AT_SOURCE.includes(sellerKind ?? "")) return 0
  const { vat_bp, pit_bp, verified } = ruleAt(at).value("seller.tax_withheld")
  return verified ? basisPoints(price, vat_bp) + basisPoints(price, pit_bp) : 0
}
