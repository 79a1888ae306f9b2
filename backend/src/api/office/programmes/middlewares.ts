import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { SaidOfDecision } from "./validators"

export const officeDecisions: MiddlewareRoute[] = [
  {
    matcher: "/office/programmes/:id/decision",
    methods: ["PUT"],
    middlewares: [validateQuery(SaidOfDecision)],
  },
]
