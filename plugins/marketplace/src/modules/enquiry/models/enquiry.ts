import { model } from "@medusajs/framework/utils"

export const BUYER_KINDS = [
  "company_gift",
  "restaurant",
  "supermarket",
  "reseller",
  "exporter",
  "other",
] as const
export const ENQUIRY_STATUSES = ["new", "answered", "closed"] as const

/**
 * A buyer asking for an offer on a larger quantity. It goes to the seller and to the platform;
 * `seller_id` is null when the buyer asks all sellers. `budget` in đồng for the whole lot.
 */
const Enquiry = model
  .define("enquiry", {
    id: model.id({ prefix: "enq" }).primaryKey(),
    seller_id: model.text().index("IDX_enquiry_seller_id").nullable(),
    product_id: model.text().nullable(),
    status: model.enum([...ENQUIRY_STATUSES]).default("new"),
    buyer_kind: model.enum([...BUYER_KINDS]),
    name: model.text(),
    phone: model.text(),
    email: model.text().nullable(),
    organisation: model.text().nullable(),
    quantity: model.number(),
    wanted_date: model.text().nullable(),
    budget: model.bigNumber().nullable(),
    message: model.text().nullable(),
    locale: model.text().default("vi"),
  })
  .checks([{ name: "enquiry_quantity", expression: "quantity >= 1" }])

export default Enquiry
