import type { MiddlewareRoute } from "@medusajs/framework/http"
import { SELLER_STATUSES } from "../../modules/seller"
import { admit, type Door } from "./member"

/** Whoever belongs to a seller, whatever became of it. */
const ALWAYS = { open: SELLER_STATUSES } satisfies Door
/** What was sold is seen, and what was promised is done, when the shop is closed, too. */
const STANDING = { open: ["active", "suspended", "closed"] } satisfies Door
/** Taking on something new needs an open shop. */
const SELLING = { open: ["active"] } satisfies Door

/** What is said of oneself is changed until it is handed in, and when the platform asks for more. */
const JOINING = { open: ["applying", "asked"] } satisfies Door
const OWNER_JOINING = { ...JOINING, roles: ["owner"] } satisfies Door
/** Letting people in is an open shop's business. */
const OWNER_SELLING = { ...SELLING, roles: ["owner"] } satisfies Door
/** Money, and letting people go, which cannot wait for the shop to open again. */
const OWNER = { ...STANDING, roles: ["owner"] } satisfies Door

/**
 * Whom each route below /seller is open to. A route without a line answers nobody: `actingMember` throws.
 * Orders that were confirmed are still finished or given up; new ones are confirmed by an open shop alone.
 */
export const SELLER_DOORS: Readonly<Record<string, Door>> = {
  "GET /seller/me": ALWAYS,
  "POST /seller/me/seller": ALWAYS,
  "GET /seller/application": ALWAYS,
  "PUT /seller/application/:step": JOINING,
  "POST /seller/application/proofs/:requirement": JOINING,
  "PUT /seller/application/papers/:requirement": JOINING,
  "POST /seller/application/submit": OWNER_JOINING,
  "POST /seller/application/reopen": { open: ["applying", "rejected"], roles: ["owner"] },
  "GET /seller/members": STANDING,
  "DELETE /seller/members/:id": OWNER,
  "GET /seller/invitations": OWNER,
  "POST /seller/invitations": OWNER_SELLING,
  "DELETE /seller/invitations/:id": OWNER,
  "GET /seller/orders": STANDING,
  "GET /seller/orders/:id": STANDING,
  "GET /seller/orders/:id/packing-slip": STANDING,
  "GET /seller/balance": OWNER,
  "GET /seller/statement": OWNER,
  "POST /seller/orders/:id/confirm": SELLING,
  "POST /seller/orders/:id/refuse": STANDING,
  "POST /seller/orders/:id/pack": STANDING,
  "POST /seller/orders/:id/hand-over": STANDING,
  "POST /seller/orders/:id/deliver": STANDING,
  "POST /seller/orders/:id/return": STANDING,
}

/** The doors as middlewares, so that the same router that finds the route finds its door. */
export const sellerDoors: MiddlewareRoute[] = Object.entries(SELLER_DOORS).map(([route, door]) => {
  const [method, matcher = ""] = route.split(" ")
  return { matcher, methods: [method] as MiddlewareRoute["methods"], middlewares: [admit(door)] }
})
