import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import CertificationModule from "@ocop/ocop/modules/certification"

/** product.certificates (all of them, past ones too), through the certificate's own product_id. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...CertificationModule.linkable.certificate.id, primaryKey: "product_id", isList: true },
  { readOnly: true },
)
