import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shopLocale } from "@ocop/vietnam/checkout/index"
import { mapOf } from "../../../../figures/map"
import { readNational } from "../../../../figures/national"
import type { MapAsked } from "../../../office/figures/validators"

/**
 * GET /admin/figures/map?from=&to=&locale= — the provinces tinted by what was sold of them, as an SVG; a picture sends no header, so its language
 * is asked for.
 *
 * @returns 200 image/svg+xml; 400 naming from, to or locale
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { locale, ...period } = req.validatedQuery as MapAsked
  const { provinces } = await readNational(req.scope, period)
  res
    .setHeader("content-type", "image/svg+xml; charset=utf-8")
    .setHeader("cache-control", "private, no-store")
  res.send(mapOf(provinces, shopLocale(locale)))
}
