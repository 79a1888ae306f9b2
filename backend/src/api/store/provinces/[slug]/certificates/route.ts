import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { placeOf, provinceAnswer } from "@ocop/ocop/api/store/places"
import { registerOf } from "../../../../../certificates/look-up"
import type { ListRegisteredQuery } from "./validators"

/**
 * GET /store/provinces/:slug/certificates?limit=&offset= — what has a star badge today in a province's register, sold here or not: those with
 * a decision first, then by stars and name. An old province's slug is today's. Alcohol is answered with the header `x-age-confirmed: 1` alone.
 *
 * @returns 200 `{ province, count, unsold, certificates: PublicCertificate[], limit, offset }`, `count` and `unsold` of all, 50 at most of
 *   one page (20 unless told), to be kept for five seconds; 400 naming limit or offset; 404 as `GET /store/provinces/:slug`; 429 with
 *   `retry-after`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const page = req.validatedQuery as ListRegisteredQuery
  const place = await placeOf(req, res)
  if (!place) return
  res.setHeader("cache-control", "public, max-age=5")
  res.vary("x-age-confirmed")
  const adult = req.get("x-age-confirmed") === "1"
  res.json({
    province: provinceAnswer(place.province),
    ...(await registerOf(req.scope, place.province.code, { adult, ...page })),
    ...page,
  })
}
