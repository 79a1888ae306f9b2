import type { MiddlewareRoute } from "@medusajs/framework/http"
import { OFFICER_ROLES } from "../../modules/office"
import { admit, type Door } from "./officer"

/** What the office's people see. */
const READ = { roles: OFFICER_ROLES, secondFactor: "invited" } satisfies Door
/** What the head alone sees. */
const HEAD_READ = { ...READ, roles: ["head"] } satisfies Door
/** What they change: nobody without a second factor. */
const CHANGE = { roles: OFFICER_ROLES, secondFactor: "all" } satisfies Door
/** What the office answers for as a whole. */
const HEAD = { roles: ["head"], secondFactor: "all" } satisfies Door

/**
 * Whom each route below /office is open to, those of the backend's own folders among them. A route without a line answers
 * nobody: `actingOfficer` throws. Below each province's own goods, sellers and orders `office.province_code` decides.
 */
export const OFFICE_DOORS: Readonly<Record<string, Door>> = {
  "GET /office/me": READ,
  "GET /office/log": HEAD_READ,
  "GET /office/certificates": READ,
  "GET /office/certificates/:id": READ,
  "GET /office/certificates/:id/events/:event/file": READ,
  "POST /office/certificates/:id/hold": CHANGE,
  "POST /office/certificates/:id/hold/lift": CHANGE,
  "POST /office/certificates/:id/dossier": CHANGE,
  "POST /office/certificates/:id/withdrawal": HEAD,
  "GET /office/submissions": READ,
  "GET /office/submissions/:id": READ,
  "GET /office/submissions/:id/files/:file": READ,
  "POST /office/submissions/:id/decision": CHANGE,
  "GET /office/decision-template": READ,
  "GET /office/decision-imports": READ,
  "POST /office/decision-imports": CHANGE,
  "GET /office/decision-imports/:id": READ,
  "GET /office/decision-imports/:id/decision": READ,
  "PUT /office/decision-imports/:id/decision": CHANGE,
  "GET /office/decision-imports/:id/broken": READ,
  "POST /office/decision-imports/:id/confirm": CHANGE,
  "GET /office/inspections": READ,
  "POST /office/inspections": CHANGE,
  "GET /office/inspections/:id": READ,
  "POST /office/inspections/:id/moves": CHANGE,
  "POST /office/inspections/:id/files": CHANGE,
  "GET /office/inspections/:id/files/:entry": READ,
  "GET /office/reports": READ,
  "GET /office/reports/:id": READ,
  "POST /office/reports/:id/moves": CHANGE,
  "GET /office/figures": READ,
  "GET /office/figures/file": READ,
  "GET /office/figures/orders": READ,
  "GET /office/figures/sales": READ,
  "GET /office/figures/sales/file": READ,
  "GET /office/seller-orders/unanswered": READ,
  "GET /office/seller-orders/problems": READ,
  "POST /office/seller-orders/:id/calls": CHANGE,
  "POST /office/seller-orders/:id/answer": CHANGE,
  "GET /office/programmes": READ,
  "POST /office/programmes": CHANGE,
  "GET /office/programme-goods": READ,
  "GET /office/programmes/:id": READ,
  "GET /office/programmes/:id/candidates": READ,
  "GET /office/programmes/:id/report": READ,
  "PUT /office/programmes/:id": CHANGE,
  "GET /office/programmes/:id/check": READ,
  "POST /office/programmes/:id/answers": CHANGE,
  "PUT /office/programmes/:id/codes": CHANGE,
  // Whoever has them has the reductions: not for accounts that anybody may try.
  "GET /office/programmes/:id/codes/file": CHANGE,
  "GET /office/programmes/:id/decision": READ,
  "PUT /office/programmes/:id/decision": CHANGE,
  "POST /office/programmes/:id/moves": CHANGE,
  "POST /office/programmes/:id/sellers": CHANGE,
}

/** The doors as middlewares, so that the same router that finds the route finds its door. */
export const officeDoors: MiddlewareRoute[] = Object.entries(OFFICE_DOORS).map(([route, door]) => {
  const [method, matcher = ""] = route.split(" ")
  return { matcher, methods: [method] as MiddlewareRoute["methods"], middlewares: [admit(door)] }
})
