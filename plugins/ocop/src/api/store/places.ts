import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
  type CommuneRecord,
  type FormerProvinceRecord,
  type ProvinceRecord,
  type ResolvedPlace,
} from "../../modules/origin"

/** A province of today as routes answer it. */
export function provinceAnswer(province: ProvinceRecord) {
  const { code, slug, name_vi, name_en, kind, region, region_vi, region_en } = province
  return { code, slug, name_vi, name_en, kind, region, region_vi, region_en }
}

/** A province of before July 2025 as routes answer it. */
export function formerAnswer({ code, slug, name_vi, name_en }: FormerProvinceRecord) {
  return { code, slug, name_vi, name_en }
}

/** A commune as routes answer it. `old_names` are the wards of before July 2025 that became it. */
export function communeAnswer(commune: CommuneRecord) {
  const { code, name_vi, name_en, kind, province_code, old_names } = commune
  return { code, name_vi, name_en, kind, province_code, old_names }
}

/**
 * The place that `:slug` means, old names included; answers 404 with suggestions when there is none.
 *
 * @returns null when it has answered
 */
export async function placeOf(
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<ResolvedPlace | null> {
  const slug = req.params.slug ?? ""
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const place = await origin.resolveProvince(slug)
  if (place) return place
  res.status(404).json({
    type: "not_found",
    message: `slug: no province "${slug.slice(0, 80)}"`,
    suggestions: await origin.suggestPlaces(slug.slice(0, 80)),
  })
  return null
}
