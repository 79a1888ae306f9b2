import { model } from "@medusajs/framework/utils"
import SellerEvidence from "./seller-evidence"

/** What a seller says of itself before its shop opens; one for each seller. `steps` is saved step by step. */
const SellerApplication = model.define("seller_application", {
  id: model.id({ prefix: "sapp" }).primaryKey(),
  seller_id: model.text().unique("UQ_seller_application_seller_id"),
  steps: model.json(),
  submitted_at: model.dateTime().nullable(),
  evidence: model.hasMany(() => SellerEvidence, { mappedBy: "application" }),
})

export default SellerApplication
