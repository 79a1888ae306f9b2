import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { DecideDraft } from "./admin/listing-drafts/validators"

const Nothing = z.strictObject({})

/** Bodies of the routes about drafts that answer in one language; the rest say what is wrong in the reader's. */
export const listingDrafts: MiddlewareRoute[] = [
  ...["submit", "take-back", "discard"].map((move) => ({
    matcher: `/seller/drafts/:id/${move}`,
    methods: ["POST" as const],
    middlewares: [validateBody(Nothing)],
  })),
  {
    matcher: "/admin/listing-drafts/:id/decision",
    methods: ["POST"],
    middlewares: [validateBody(DecideDraft)],
  },
]
