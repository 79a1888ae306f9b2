import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerProgrammes } from "./shown"

/**
 * GET /seller/programmes — programmes of trade offices that the seller is invited to, may ask to take part in, takes part in or has left, the latest first,
 * 200 at most.
 *
 * @returns `{ programmes: [{ id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value, voucher, most_pieces,
 *   bearer, office_bp, state, part: "open" | "applied" | "refused" | "invited" | "joined" | "left", admitted, words, outdated, terms }] }`; `terms` stands for what a seller agrees to bear
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerProgrammes(req, res)
}
