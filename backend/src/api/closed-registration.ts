import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

/** Nobody becomes a seller or an officer by registering: the platform makes their accounts. Staff do, by invitation. */
const OPEN = new Set(["customer", "user"])

function notHere(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (OPEN.has(req.params.actor_type ?? "")) {
    next()
    return
  }
  res.status(404).json({ type: "not_found", message: `Cannot ${req.method} ${req.path}` })
}

/**
 * Medusa lets the whole world register for every actor type. The token opens nothing, but the identity takes the e-mail:
 * whoever registers a seller's address first keeps the platform from ever making that account.
 */
export const closedRegistration: MiddlewareRoute[] = [
  { matcher: "/auth/:actor_type/:provider/register", methods: ["POST"], middlewares: [notHere] },
]
