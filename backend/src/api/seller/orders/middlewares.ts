import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { PrintLabels, PrintPackingSlips } from "./validators"

/** Queries of the papers that sellers print. */
export const sellerPapers: MiddlewareRoute[] = [
  {
    matcher: "/seller/orders/labels",
    methods: ["GET"],
    middlewares: [validateQuery(PrintLabels)],
  },
  {
    matcher: "/seller/orders/packing-slips",
    methods: ["GET"],
    middlewares: [validateQuery(PrintPackingSlips)],
  },
]
