import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateQuery } from "@ocop/kit/validate-query"
import { ListInspections } from "./validators"

/** Bodies answer in the reader's language, where they are read. */
export const officeInspections: MiddlewareRoute[] = [
  {
    matcher: "/office/inspections",
    methods: ["GET"],
    middlewares: [validateQuery(ListInspections)],
  },
]
