import type { MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import type { Verb } from "./shape"
import {
  ConfirmSellerOrder,
  DeliverSellerOrder,
  HandOverSellerOrder,
  NothingToSay,
  RefuseSellerOrder,
  ReturnSellerOrder,
} from "./validators"

/** What each move may say, and the word that cash came. */
const BODIES: Record<Verb | "cash-received", z.ZodType> = {
  confirm: ConfirmSellerOrder,
  refuse: RefuseSellerOrder,
  pack: NothingToSay,
  "hand-over": HandOverSellerOrder,
  deliver: DeliverSellerOrder,
  return: ReturnSellerOrder,
  "cash-received": NothingToSay,
}

export const sellerOrderMoves: MiddlewareRoute[] = Object.entries(BODIES).map(([verb, schema]) => ({
  matcher: `/seller/orders/:id/${verb}`,
  methods: ["POST"],
  bodyParser: { sizeLimit: "32kb" },
  middlewares: [validateBody(schema)],
}))
