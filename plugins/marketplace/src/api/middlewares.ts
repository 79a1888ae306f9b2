import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { NoteCall } from "./admin/seller-orders/calls"
import { MoveSellerOrder } from "./admin/seller-orders/validators"
import { MoveSeller } from "./admin/sellers/validators"
import { sellerDoors } from "./seller/doors"
import { SwitchSeller } from "./seller/me/validators"
import { guardSellerMember, SELLER_MEMBER } from "./seller/member"
import { Settle } from "./admin/sellers/[id]/settlements/validators"
import { ReadStatement } from "./seller/statement/validators"
import { sellerOrderMoves } from "./seller/orders/middlewares"
import { ListSellerOrders } from "./seller/orders/validators"
import { CreateEnquiry } from "./store/enquiries/validators"
import { CreateCommissionPlan } from "./admin/commission-plans/validators"
import { ListSellers } from "./store/sellers/validators"

/** Our lists have fixed shapes: Medusa's own query validator would add fields, order and the rest. */
const query =
  (schema: z.ZodType<Record<string, unknown>>) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query)
    if (!read.success) {
      const wrong = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
      next(new MedusaError(MedusaError.Types.INVALID_DATA, wrong.join("; ")))
      return
    }
    req.validatedQuery = read.data
    next()
  }

export default defineMiddlewares({
  routes: [
    { matcher: "/store/sellers", methods: ["GET"], middlewares: [query(ListSellers)] },
    {
      matcher: "/store/enquiries",
      methods: ["POST"],
      bodyParser: { sizeLimit: "16kb" },
      middlewares: [validateBody(CreateEnquiry)],
    },
    {
      matcher: "/admin/sellers/:id/status",
      methods: ["POST"],
      middlewares: [validateBody(MoveSeller)],
    },
    {
      matcher: "/admin/commission-plans",
      methods: ["POST"],
      bodyParser: { sizeLimit: "256kb" },
      middlewares: [validateBody(CreateCommissionPlan)],
    },
    {
      matcher: "/admin/sellers/:id/settlements",
      methods: ["POST"],
      middlewares: [validateBody(Settle)],
    },
    {
      matcher: "/admin/seller-orders/:id/calls",
      methods: ["POST"],
      middlewares: [validateBody(NoteCall)],
    },
    {
      matcher: "/admin/seller-orders/:id/status",
      methods: ["POST"],
      middlewares: [validateBody(MoveSellerOrder)],
    },
    // Without allowUnregistered: a token from /register names no member and is refused here already.
    {
      matcher: "/seller/*",
      middlewares: [authenticate(SELLER_MEMBER, ["bearer"]), guardSellerMember],
    },
    ...sellerDoors,
    { matcher: "/seller/me/seller", methods: ["POST"], middlewares: [validateBody(SwitchSeller)] },
    { matcher: "/seller/statement", methods: ["GET"], middlewares: [query(ReadStatement)] },
    { matcher: "/seller/orders", methods: ["GET"], middlewares: [query(ListSellerOrders)] },
    ...sellerOrderMoves,
  ],
})
