import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decide, readConfirmation } from "../../../../orders/confirmation"
import type { DecisionBody } from "../validators"

/**
 * GET /store/confirmations/:token — a new order as the letter's link shows it to its seller, without an account:
 * `{ confirmation: ConfirmationView }`. Changes nothing, whoever opens it.
 *
 * @returns 200; one 404 for every link that is tampered with, expired or of nothing; 429 after too many
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const confirmation = await readConfirmation(req.scope, req.params.token ?? "")
  res.setHeader("cache-control", "private, no-store")
  res.json({ confirmation })
}

/**
 * POST /store/confirmations/:token `{ decision: "accept" | "refuse", reason?, lines?: [{ id, quantity }] }` — the seller's
 * answer, with one tap. `reason` as of POST /seller/orders/:id/refuse, `lines` as of confirm.
 *
 * @returns 200 `{ confirmation }` as GET; an order that was answered before stays as it is. 400 naming the field; 404 and
 *   429 as GET
 */
export async function POST(req: MedusaRequest<DecisionBody>, res: MedusaResponse): Promise<void> {
  const confirmation = await decide(req.scope, req.params.token ?? "", req.validatedBody)
  res.setHeader("cache-control", "private, no-store")
  res.json({ confirmation })
}
