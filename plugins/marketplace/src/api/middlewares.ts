import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { validateBody } from "@ocop/kit/validate-body"
import { Remit } from "./admin/collected-cash/validators"
import { validateQuery } from "@ocop/kit/validate-query"
import { NoteCall } from "./admin/seller-orders/calls"
import {
  CashReceived,
  CloseProblem,
  ListParts,
  MoveSellerOrder,
} from "./admin/seller-orders/validators"
import { ListSellersOfAll, MoveSeller } from "./admin/sellers/validators"
import { sellerDoors } from "./seller/doors"
import { drawnForSeller } from "./seller/drawn-for"
import { SwitchSeller } from "./seller/me/validators"
import { guardSellerMember, SELLER_MEMBER } from "./seller/member"
import { Settle } from "./admin/sellers/[id]/settlements/validators"
import { ReadSales } from "./seller/sales/validators"
import { ReadStatement } from "./seller/statement/validators"
import { sellerOrderMoves } from "./seller/orders/middlewares"
import { ListSellerOrders, ReadToday } from "./seller/orders/validators"
import { CreateEnquiry } from "./store/enquiries/validators"
import { CreateCommissionPlan } from "./admin/commission-plans/validators"
import { ListSellers } from "./store/sellers/validators"

export default defineMiddlewares({
  routes: [
    { matcher: "/store/sellers", methods: ["GET"], middlewares: [validateQuery(ListSellers)] },
    {
      matcher: "/store/enquiries",
      methods: ["POST"],
      bodyParser: { sizeLimit: "16kb" },
      middlewares: [validateBody(CreateEnquiry)],
    },
    { matcher: "/admin/sellers", methods: ["GET"], middlewares: [validateQuery(ListSellersOfAll)] },
    { matcher: "/admin/seller-orders", methods: ["GET"], middlewares: [validateQuery(ListParts)] },
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
      matcher: "/admin/collected-cash/remittances",
      methods: ["POST"],
      bodyParser: { sizeLimit: "256kb" },
      middlewares: [validateBody(Remit)],
    },
    {
      matcher: "/admin/seller-orders/:id/calls",
      methods: ["POST"],
      middlewares: [validateBody(NoteCall)],
    },
    {
      matcher: "/admin/seller-orders/:id/cash-received",
      methods: ["POST"],
      middlewares: [validateBody(CashReceived)],
    },
    {
      matcher: "/admin/seller-orders/:id/problem",
      methods: ["POST"],
      middlewares: [validateBody(CloseProblem)],
    },
    {
      matcher: "/admin/seller-orders/:id/status",
      methods: ["POST"],
      middlewares: [validateBody(MoveSellerOrder)],
    },
    // Without allowUnregistered: a token from /register names no member and is refused here already.
    {
      matcher: "/seller/*",
      middlewares: [authenticate(SELLER_MEMBER, ["bearer"]), guardSellerMember, drawnForSeller],
    },
    ...sellerDoors,
    { matcher: "/seller/me/seller", methods: ["POST"], middlewares: [validateBody(SwitchSeller)] },
    { matcher: "/seller/statement", methods: ["GET"], middlewares: [validateQuery(ReadStatement)] },
    { matcher: "/seller/sales", methods: ["GET"], middlewares: [validateQuery(ReadSales)] },
    { matcher: "/seller/orders", methods: ["GET"], middlewares: [validateQuery(ListSellerOrders)] },
    { matcher: "/seller/today", methods: ["GET"], middlewares: [validateQuery(ReadToday)] },
    ...sellerOrderMoves,
  ],
})
