import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { DecideApplication, DecideProof } from "./admin/seller-applications/validators"

const Nothing = z.strictObject({})

/** Bodies of the routes about applications that answer in one language; the rest say what is wrong in the reader's. */
export const sellerApplications: MiddlewareRoute[] = [
  ...["/seller/application/submit", "/seller/application/reopen"].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [validateBody(Nothing)],
  })),
  {
    matcher: "/admin/seller-applications/:id/decision",
    methods: ["POST"],
    middlewares: [validateBody(DecideApplication)],
  },
  {
    matcher: "/admin/seller-applications/:id/proofs/:requirement",
    methods: ["POST"],
    middlewares: [validateBody(DecideProof)],
  },
]
