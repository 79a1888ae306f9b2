import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { validateQuery } from "@ocop/kit/validate-query"
import { ListSubmissions } from "./office/submissions/validators"

/** Queries of the lists of certificates that sellers show; bodies answer in the reader's language, where they are read. */
export const certificateSubmissions: MiddlewareRoute[] = [
  ...["/office/submissions", "/admin/certificate-submissions"].map((matcher) => ({
    matcher,
    methods: ["GET" as const],
    middlewares: [validateQuery(ListSubmissions)],
  })),
  {
    matcher: "/seller/certificates/submissions/:id/take-back",
    methods: ["POST"],
    middlewares: [validateBody(z.strictObject({}))],
  },
]
