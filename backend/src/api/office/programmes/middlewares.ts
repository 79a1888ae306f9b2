import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { CodesFile, SaidOfDecision } from "./validators"

export const officeDecisions: MiddlewareRoute[] = [
  {
    matcher: "/office/programmes/:id/decision",
    methods: ["PUT"],
    middlewares: [validateQuery(SaidOfDecision)],
  },
  {
    matcher: "/office/programmes/:id/codes/file",
    methods: ["GET"],
    middlewares: [validateQuery(CodesFile)],
  },
]
