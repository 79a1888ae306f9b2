import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { publishedProgrammes } from "../../../modules/programme"

/** How long an answer may be kept, in seconds: a price is back everywhere within five. */
const KEPT_S = 5

/**
 * GET /store/programmes — programmes of trade offices that were announced and are not over, those that end first before the others.
 *
 * @returns 200 `{ programmes: [{ slug, name_vi, name_en, starts_at, ends_at, form, value, voucher, state: "soon" | "runs" | "used_up",
 *   office, province: { slug, name_vi, name_en } }] }`, to be kept for five seconds; 304 for an `if-none-match` that still holds.
 *   `value` is per cent, đồng off a piece, or its price, as `form` says
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.setHeader("cache-control", `public, max-age=${KEPT_S}`)
  res.json({ programmes: await publishedProgrammes(knex) })
}
