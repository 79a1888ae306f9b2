import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"

const code = z.string().regex(/^\d{2}$/)

/** Body of POST /admin/province-mergers. Nothing is merged by leaving something out. */
const Merge = z.strictObject({
  from: code,
  into: code,
  resolution: z.string().trim().min(1).max(200),
  resolved_on: z.iso.date(),
  office_name: z.string().trim().min(1).max(200).nullish(),
  rehearse: z.boolean().default(true),
})
export type MergeBody = z.infer<typeof Merge>

export const provinceMergers: MiddlewareRoute[] = [
  {
    matcher: "/admin/province-mergers",
    methods: ["POST"],
    middlewares: [validateBody(Merge)],
  },
]
