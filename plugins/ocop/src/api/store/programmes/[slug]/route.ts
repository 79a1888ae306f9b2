import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { publishedProgramme } from "../../../../modules/programme"

/** How long an answer may be kept, in seconds: a price is back everywhere within five. */
const KEPT_S = 5

/**
 * GET /store/programmes/:slug — a programme that was announced, also once it is over.
 *
 * @returns 200 `{ programme: { …as in the list, story_vi, story_en, most_pieces, most_per_order_vnd, most_per_shopper, bounded, decision:
 *   { number, issued_on } | null, product_ids, functional_food } }`, `state` also "ended" or "stopped", to be kept for five seconds; 304 for an
 *   `if-none-match` that still holds; 404 naming slug, also of what was never announced
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const slug = req.params.slug ?? ""
  const programme = await publishedProgramme(knex, slug)
  if (!programme)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `slug: no programme "${slug.slice(0, 80)}"`)
  res.setHeader("cache-control", `public, max-age=${KEPT_S}`)
  res.json({ programme })
}
