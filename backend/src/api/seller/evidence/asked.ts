import type { MedusaRequest } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import type { Asked } from "../../../evidence/read"
import type { EvidenceAsked } from "./validators"

/** The product that a request is about, its seller, and the days. */
export const askedEvidence = (req: MedusaRequest): Asked => ({
  product_id: req.params.id ?? "",
  seller_id: actingMember(req).seller.id,
  period: req.validatedQuery as EvidenceAsked,
})
