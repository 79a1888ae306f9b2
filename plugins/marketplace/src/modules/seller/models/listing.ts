import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

/**
 * Who sells a product, and how. One product has one seller: the column is unique in the
 * database, so two requests at once cannot give a product two sellers.
 */
const Listing = model
  .define("listing", {
    id: model.id({ prefix: "lst" }).primaryKey(),
    product_id: model.text().unique("UQ_listing_product_id"),
    preparation_days: model.number().default(1),
    min_quantity: model.number().default(1),
    /** Put away by its seller: found by nobody, kept with all that belongs to it, and theirs to show again unless staff took it down. */
    hidden: model.boolean().default(false),
    /** The price list of the seller's own dated reduction, under way, to come or over. */
    sale_price_list_id: model.text().nullable(),
    seller: model.belongsTo(() => Seller, { mappedBy: "listings" }),
  })
  .checks([
    { name: "listing_preparation_days", expression: "preparation_days between 0 and 365" },
    { name: "listing_min_quantity", expression: "min_quantity >= 1" },
  ])

export default Listing
