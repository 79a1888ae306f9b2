import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import OriginModule from "@ocop/ocop/modules/origin"

/** product.product_origin, through the origin's own product_id. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...OriginModule.linkable.productOrigin.id, primaryKey: "product_id" },
  { readOnly: true },
)
