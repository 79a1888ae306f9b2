import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { validateQuery } from "@ocop/kit/validate-query"
import { FormatQuery, LinesQuery } from "./validators"

export const decisionImports: MiddlewareRoute[] = [
  {
    matcher: "/office/decision-imports/:id",
    methods: ["GET"],
    middlewares: [validateQuery(LinesQuery)],
  },
  ...["/office/decision-template", "/office/decision-imports/:id/broken"].map((matcher) => ({
    matcher,
    methods: ["GET" as const],
    middlewares: [validateQuery(FormatQuery)],
  })),
  {
    matcher: "/office/decision-imports/:id/confirm",
    methods: ["POST"],
    middlewares: [validateBody(z.strictObject({}))],
  },
]
