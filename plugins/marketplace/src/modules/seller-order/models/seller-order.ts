import { model } from "@medusajs/framework/utils"
import { SELLER_ORDER_STATUSES } from "../states"
import SellerOrderLine from "./seller-order-line"

/**
 * The part of a Medusa order that one seller fulfils. All amounts are đồng, VAT included.
 * `total = item_total − discount_total + delivery_total`, and the totals of all seller orders of
 * an order sum to the order. `commission` is what the platform keeps of the goods after
 * discounts, by the plan of the day (`commission_plan_id`), line by line: nothing recomputes it. `commission_bp` is the
 * one rate of all lines, null where they differ; `commission_tax` is the value-added tax on it.
 * `tax_withheld` goes to the tax authority, by `tax_rates` (`TaxRates`, null where nothing is withheld). `discounts` says who
 * bears `discount_total`, line by line and promotion by promotion (`BorneDiscount[]` in borne.ts), and what promotions pay of the
 * delivery, which `delivery_total` leaves out: null of orders from before that was kept.
 *
 * `charged` is what the buyer of an order in dollars pays for this part, `Charged` in charge.ts: null where he pays
 * the đồng above. The sellers' amounts are their own prices, not conversions of it.
 *
 * `live_at` is null between the moment the row is written (before the payment is authorized)
 * and the moment the order stands. Sellers see only live ones.
 */
const SellerOrder = model
  .define("seller_order", {
    id: model.id({ prefix: "sord" }).primaryKey(),
    display_id: model.text().unique("UQ_seller_order_display_id"),
    order_id: model.text(),
    seller_id: model.text(),
    status: model.enum([...SELLER_ORDER_STATUSES]).default("placed"),
    currency_code: model.text().default("vnd"),
    item_total: model.bigNumber(),
    discount_total: model.bigNumber(),
    delivery_total: model.bigNumber(),
    total: model.bigNumber(),
    commission_bp: model.number().nullable(),
    commission: model.bigNumber(),
    commission_tax: model.bigNumber().default(0),
    commission_tax_bp: model.number().default(0),
    commission_plan_id: model.text().nullable(),
    tax_withheld: model.bigNumber().default(0),
    tax_rates: model.json().nullable(),
    discounts: model.json().nullable(),
    seller_snapshot: model.json(),
    checkout_snapshot: model.json().nullable(),
    parcels: model.json().nullable(),
    charged: model.json().nullable(),
    placed_at: model.dateTime(),
    live_at: model.dateTime().nullable(),
    /** How it was sent: `HandOver` in hand-over.ts; null until then. */
    hand_over: model.json().nullable(),
    /** Since when its seller answers for cash that was paid at the door; null where somebody else has it, or nobody paid there. */
    cash_awaited_at: model.dateTime().nullable(),
    /** When that cash was in the seller's hands, by whose word (id of a member, or of staff). */
    cash_received_at: model.dateTime().nullable(),
    cash_received_by: model.text().nullable(),
    lines: model.hasMany(() => SellerOrderLine, { mappedBy: "seller_order" }),
  })
  .indexes([
    { name: "UQ_seller_order_order_seller", on: ["order_id", "seller_id"], unique: true },
    { name: "IDX_seller_order_seller_placed", on: ["seller_id", "placed_at"] },
  ])
  .cascades({ delete: ["lines"] })

export default SellerOrder
