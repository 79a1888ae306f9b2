import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"

/** Nobody becomes a seller or an officer by registering: the platform makes their accounts. */
const BY_INVITATION = ["seller_member", "officer"]

function notHere(req: MedusaRequest, res: MedusaResponse): void {
  res.status(404).json({ type: "not_found", message: `Cannot ${req.method} ${req.path}` })
}

/**
 * Medusa lets the whole world register for every actor type. The token opens nothing, but the identity takes the e-mail:
 * whoever registers a seller's address first keeps the platform from ever making that account.
 */
export const closedRegistration: MiddlewareRoute[] = BY_INVITATION.map((actor) => ({
  matcher: `/auth/${actor}/:provider/register`,
  methods: ["POST"],
  middlewares: [notHere],
}))
