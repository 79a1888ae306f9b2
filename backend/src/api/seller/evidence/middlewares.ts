import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { EvidenceQuery } from "./validators"

/** Queries of evidence packs. */
export const sellerEvidence: MiddlewareRoute[] = ["", "/pdf", "/zip"].map((kind) => ({
  matcher: `/seller/evidence/:id${kind}`,
  methods: ["GET"],
  middlewares: [validateQuery(EvidenceQuery)],
}))
