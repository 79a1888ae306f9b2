import { model } from "@medusajs/framework/utils"
import SellerOrder from "./seller-order"

/**
 * One line of the Medusa order as its seller sees it; `unit_price` and `total` in đồng, `total` after discounts. Names are
 * those of the day of the order, in Vietnamese (`title`, `variant_title`) and in English where there was a translation.
 */
const SellerOrderLine = model.define("seller_order_line", {
  id: model.id({ prefix: "sol" }).primaryKey(),
  line_item_id: model.text().unique("UQ_seller_order_line_line_item_id"),
  product_id: model.text().nullable(),
  variant_id: model.text().nullable(),
  title: model.text(),
  title_en: model.text().nullable(),
  variant_title: model.text().nullable(),
  variant_title_en: model.text().nullable(),
  /** What the seller is to send. */
  quantity: model.number(),
  /** What was ordered, when the seller took on less than that. */
  ordered_quantity: model.number().nullable(),
  unit_price: model.bigNumber(),
  discount_total: model.bigNumber(),
  total: model.bigNumber(),
  /** What the platform keeps of it, in đồng: `commission_bp` hundredths of a per cent, by which rate of the plan. */
  commission: model.bigNumber().default(0),
  commission_bp: model.number().default(0),
  commission_rate: model.text().nullable(),
  /** Of an order in dollars: `ChargedLine` in charge.ts. */
  charged: model.json().nullable(),
  /** When the use of promotions was given back for a line of which nothing is sent. */
  reductions_returned_at: model.dateTime().nullable(),
  seller_order: model.belongsTo(() => SellerOrder, { mappedBy: "lines" }),
})

export default SellerOrderLine
