import type { MedusaContainer } from "@medusajs/framework/types"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"

/** A province as an office's own screens name it. */
export interface OfficeProvince {
  code: string
  slug: string
  name_vi: string
  name_en: string
  /** Those of before July 2025 that are in it now and had another name, by name. */
  swallowed: { name_vi: string; name_en: string }[]
}

/** The provinces of some codes, with those that they swallowed; two statements, however many. @returns by code */
export async function officeProvinces(
  container: MedusaContainer,
  codes: readonly string[],
): Promise<Map<string, OfficeProvince>> {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const province_code = [...codes]
  const [provinces, former] = await Promise.all([
    origin.listProvinces({ code: province_code }, { take: province_code.length }),
    origin.listFormerProvinces({ province_code }, { order: { name_vi: "ASC" } }),
  ])
  return new Map(
    provinces.map(({ code, slug, name_vi, name_en }) => [
      code,
      {
        code,
        slug,
        name_vi,
        name_en,
        swallowed: former
          .filter((one) => one.province_code === code && one.slug !== slug)
          .map((one) => ({ name_vi: one.name_vi, name_en: one.name_en })),
      },
    ]),
  )
}
