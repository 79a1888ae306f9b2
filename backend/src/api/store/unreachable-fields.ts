import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

/**
 * Relations that nobody reaches by `?fields=` on Medusa's store routes, wherever they stand in a path; what is asked of
 * them is left out of the answer.
 *
 * `products` below a category, collection or tag would list goods past the age gate, the sales channel and their
 * status: `/store/products` is the one list that knows all three. The rest are our links (`backend/src/links`), behind
 * which stand people's e-mail addresses, commissions and who recorded what: what the public may know of them has routes
 * of its own.
 */
const UNREACHABLE = [
  "products",
  "products_link",
  "listing",
  "certificates",
  "product_origin",
  "speciality",
  "seller_orders",
]

/** Not `restrictedFields` of the configuration: a route with a list of allowed fields, as categories have, ignores it. */
function leaveOut(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.disallowed = UNREACHABLE
  next()
}

export const unreachableFields: MiddlewareRoute[] = [
  { matcher: "/store/*", methods: ["GET", "POST", "DELETE"], middlewares: [leaveOut] },
]
