import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { DrawUpPayouts, Returned, Transferred } from "./validators"

export const adminPayouts: MiddlewareRoute[] = [
  {
    matcher: "/admin/payouts",
    methods: ["POST"],
    bodyParser: { sizeLimit: "256kb" },
    middlewares: [validateBody(DrawUpPayouts)],
  },
  {
    matcher: "/admin/payouts/:id/transferred",
    methods: ["POST"],
    middlewares: [validateBody(Transferred)],
  },
  {
    matcher: "/admin/payouts/:id/returned",
    methods: ["POST"],
    middlewares: [validateBody(Returned)],
  },
]
