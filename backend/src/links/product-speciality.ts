import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import SpecialityModule from "@ocop/ocop/modules/speciality"

/** product.speciality, through the speciality's own product_id. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...SpecialityModule.linkable.speciality.id, primaryKey: "product_id" },
  { readOnly: true },
)
