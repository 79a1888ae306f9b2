import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { NoteCall } from "@ocop/marketplace/api/admin/seller-orders/calls"
import { AnswerForSeller } from "./validators"

/** Who may come in below /office the plugin of the offices says. */
export const officeCalls: MiddlewareRoute[] = [
  {
    matcher: "/office/seller-orders/:id/calls",
    methods: ["POST"],
    middlewares: [validateBody(NoteCall)],
  },
  {
    matcher: "/office/seller-orders/:id/answer",
    methods: ["POST"],
    middlewares: [validateBody(AnswerForSeller)],
  },
]
