import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "../member"
import { readStatement } from "./read"
import type { StatementQuery } from "./validators"

/**
 * GET /seller/statement?from=2026-11-01&to=2026-11-30&limit=100&offset=0 — all that changed the balance on these days in
 * Vietnam, the oldest first; this month until today unless told. For owners.
 *
 * @returns 200 `{ from, to, opening, closing, count, limit, offset, lines: [{ id, posting_id, posted_at, event, kind,
 *   account, amount, balance, order: { id, display_id, unanswered } | null, note }] }`, đồng, `balance` after the line; an order
 *   that is `unanswered` is not taken on yet, though its sale is in the books; limit, offset and count are of happenings, each of
 *   one or several lines; 400 naming the field
 */
export async function GET(
  req: MedusaRequest<unknown, StatementQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { from, to, limit, offset } = req.validatedQuery as StatementQuery
  const page = { limit, offset }
  const { seller } = actingMember(req)
  const statement = await readStatement(req.scope, seller.id, { from, to }, page)
  res.json({ from, to, ...page, ...statement })
}
