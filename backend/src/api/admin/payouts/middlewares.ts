import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { PayOut } from "./validators"

export const adminPayouts: MiddlewareRoute[] = [
  {
    matcher: "/admin/payouts",
    methods: ["POST"],
    bodyParser: { sizeLimit: "256kb" },
    middlewares: [validateBody(PayOut)],
  },
]
