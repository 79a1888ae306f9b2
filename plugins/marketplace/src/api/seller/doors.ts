import type { MiddlewareRoute } from "@medusajs/framework/http"
import { SELLER_STATUSES } from "../../modules/seller"
import { admit, type Door } from "./member"

/** Whoever belongs to a seller, whatever became of it. */
const ALWAYS = { open: SELLER_STATUSES } satisfies Door
/** Identity numbers and the bank account are the owners'. */
const OWNER_ALWAYS = { ...ALWAYS, roles: ["owner"] } satisfies Door
/** What was sold is seen, and what was promised is done, when the shop is closed, too. */
const STANDING = { open: ["active", "suspended", "closed"] } satisfies Door
/** Taking on something new needs an open shop. */
const SELLING = { open: ["active"] } satisfies Door

/** Goods are written down while an application is filled in and read, too; they are handed in by an open shop. */
const DRAFTING = { open: ["applying", "reviewing", "asked", "active"] } satisfies Door

/** What is said of oneself is changed until it is handed in, and when the platform asks for more. */
const JOINING = { open: ["applying", "asked"] } satisfies Door
const OWNER_JOINING = { ...JOINING, roles: ["owner"] } satisfies Door
/** What is asked of an application is asked of its shop, too; the papers of a shop that was let in are its owners' business. */
const SHOWING = {
  ...JOINING,
  or: { open: ["active", "suspended"], roles: ["owner"] },
} satisfies Door
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
  "PUT /seller/me/channels": ALWAYS,
  "GET /seller/application": OWNER_ALWAYS,
  "PUT /seller/application/:step": SHOWING,
  "POST /seller/application/proofs/:requirement": SHOWING,
  "POST /seller/application/papers/:requirement": SHOWING,
  "PUT /seller/application/papers/:requirement": SHOWING,
  "GET /seller/application/papers/:requirement/:file": {
    open: ["applying", "reviewing", "asked", "rejected", "active", "suspended"],
    roles: ["owner"],
  },
  "DELETE /seller/application/papers/:requirement/:file": SHOWING,
  "POST /seller/application/submit": OWNER_JOINING,
  "POST /seller/application/reopen": { open: ["applying", "rejected"], roles: ["owner"] },
  "GET /seller/bank-account": OWNER,
  "POST /seller/bank-account": OWNER,
  "DELETE /seller/bank-account": OWNER,
  "GET /seller/close": OWNER,
  "POST /seller/close": { open: ["active", "suspended"], roles: ["owner"] },
  "GET /seller/members": STANDING,
  "DELETE /seller/members/:id": OWNER,
  "GET /seller/invitations": OWNER,
  "POST /seller/invitations": OWNER_SELLING,
  "DELETE /seller/invitations/:id": OWNER,
  "GET /seller/today": STANDING,
  "GET /seller/orders": STANDING,
  "GET /seller/orders/:id": STANDING,
  "GET /seller/orders/labels": STANDING,
  "GET /seller/orders/packing-slips": STANDING,
  "GET /seller/orders/pick-list": STANDING,
  "GET /seller/balance": OWNER,
  "GET /seller/statement": OWNER,
  "GET /seller/goods-table": STANDING,
  "GET /seller/goods-table/parts": STANDING,
  "POST /seller/goods-table/imports": SELLING,
  "GET /seller/goods-table/imports/:id": STANDING,
  "POST /seller/goods-table/imports/:id/apply": SELLING,
  "GET /seller/products": ALWAYS,
  "GET /seller/products/:id": STANDING,
  "PUT /seller/products/:id/price": SELLING,
  "PUT /seller/products/:id/sale": SELLING,
  "DELETE /seller/products/:id/sale": SELLING,
  "PUT /seller/products/:id/terms": SELLING,
  "POST /seller/products/:id/hide": SELLING,
  "POST /seller/products/:id/show": SELLING,
  "GET /seller/certificates": STANDING,
  "POST /seller/certificates/files": SELLING,
  "GET /seller/certificates/files/:file": STANDING,
  "DELETE /seller/certificates/files/:file": STANDING,
  "POST /seller/certificates/submissions": SELLING,
  "GET /seller/certificates/submissions/:id": STANDING,
  "PUT /seller/certificates/submissions/:id": SELLING,
  "POST /seller/certificates/submissions/:id/take-back": STANDING,
  "GET /seller/certificates/submissions/:id/files/:file": STANDING,
  "POST /seller/certificates/:id/answer": STANDING,
  "GET /seller/evidence/:id": STANDING,
  "GET /seller/evidence/:id/pdf": STANDING,
  "GET /seller/evidence/:id/zip": STANDING,
  "GET /seller/inspections": STANDING,
  "POST /seller/inspections/:id/answer": STANDING,
  "GET /seller/stock": STANDING,
  "POST /seller/stock": SELLING,
  "GET /seller/programmes": STANDING,
  "GET /seller/programmes/:id": STANDING,
  "PUT /seller/programmes/:id": SELLING,
  "DELETE /seller/programmes/:id": STANDING,
  "GET /seller/holiday": STANDING,
  "PUT /seller/holiday": SELLING,
  "DELETE /seller/holiday": SELLING,
  "POST /seller/drafts": DRAFTING,
  "GET /seller/drafts/:id": ALWAYS,
  "GET /seller/drafts/:id/preview": ALWAYS,
  "PUT /seller/drafts/:id/sections/:section": DRAFTING,
  "POST /seller/drafts/:id/pictures": DRAFTING,
  "PUT /seller/drafts/:id/pictures": DRAFTING,
  "DELETE /seller/drafts/:id/pictures/:pid": DRAFTING,
  "POST /seller/drafts/:id/files": DRAFTING,
  "POST /seller/drafts/:id/submit": SELLING,
  "POST /seller/drafts/:id/take-back": SELLING,
  "POST /seller/drafts/:id/discard": DRAFTING,
  "GET /seller/self-assessments": ALWAYS,
  "POST /seller/self-assessments": DRAFTING,
  "GET /seller/self-assessments/:id": ALWAYS,
  "PUT /seller/self-assessments/:id/parts/:part": DRAFTING,
  "POST /seller/self-assessments/:id/versions": DRAFTING,
  "GET /seller/statement/csv": OWNER,
  "GET /seller/statement/pdf": OWNER,
  "GET /seller/sales": OWNER,
  "POST /seller/orders/:id/confirm": SELLING,
  "POST /seller/orders/:id/refuse": STANDING,
  "POST /seller/orders/:id/pack": STANDING,
  "POST /seller/orders/:id/hand-over": STANDING,
  "POST /seller/orders/:id/deliver": STANDING,
  "POST /seller/orders/:id/return": STANDING,
  "POST /seller/orders/:id/cash-received": STANDING,
}

/** The doors as middlewares, so that the same router that finds the route finds its door. */
export const sellerDoors: MiddlewareRoute[] = Object.entries(SELLER_DOORS).map(([route, door]) => {
  const [method, matcher = ""] = route.split(" ")
  return { matcher, methods: [method] as MiddlewareRoute["methods"], middlewares: [admit(door)] }
})
