import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { JoinProgramme } from "./validators"

export const sellerProgrammes: MiddlewareRoute[] = [
  {
    matcher: "/seller/programmes/:id",
    methods: ["PUT"],
    middlewares: [validateBody(JoinProgramme)],
  },
]
