import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { StatementDays } from "@ocop/marketplace/api/seller/statement/validators"

/** Queries of a statement that is taken along. */
export const sellerStatements: MiddlewareRoute[] = ["csv", "pdf"].map((kind) => ({
  matcher: `/seller/statement/${kind}`,
  methods: ["GET"],
  middlewares: [validateQuery(StatementDays)],
}))
