import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SellerModule from "@ocop/marketplace/modules/seller"

/** product.listing, through the listing's own product_id; who sells it is `product.listing.seller`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...SellerModule.linkable.listing.id, primaryKey: "product_id" },
  { readOnly: true },
)
