import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
  type FormerProvinceRecord,
  type MergedProvinceRecord,
  type ProvinceRecord,
} from "../../../modules/origin"
import { formerAnswer, provinceAnswer } from "../places"

/**
 * The provinces of today, each with those of before July 2025 that it holds and those that were merged into it since.
 *
 * @returns 200 `{ provinces: [{ code, slug, name_vi, name_en, kind, region, region_vi, region_en, former_provinces: [{
 *   code, slug, name_vi, name_en }], merged_provinces: the same }] }`, by region and name
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const [provinces, former, merged] = (await Promise.all([
    origin.listProvinces({}, { take: 100 }),
    origin.listFormerProvinces({}, { take: 100 }),
    origin.listMergedProvinces({}, { take: 100 }),
  ])) as [ProvinceRecord[], FormerProvinceRecord[], MergedProvinceRecord[]]
  const collator = new Intl.Collator("vi")
  res.json({
    provinces: provinces
      .sort(
        (a, b) =>
          collator.compare(a.region_vi, b.region_vi) || collator.compare(a.name_vi, b.name_vi),
      )
      .map((province) => ({
        ...provinceAnswer(province),
        former_provinces: former
          .filter(({ province_code }) => province_code === province.code)
          .map(formerAnswer),
        merged_provinces: merged
          .filter(({ province_code }) => province_code === province.code)
          .map(formerAnswer),
      })),
  })
}
