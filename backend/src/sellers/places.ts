import type { MedusaContainer } from "@medusajs/framework/types"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import type { Refusal } from "@ocop/vietnam/checkout/index"

/**
 * What is wrong with a place as it was typed: a province or commune that there is none of, or a commune of another province.
 * @param above path of the object in the request, with its dot
 */
export async function placeRefusals(
  container: MedusaContainer,
  { province_code, commune_code }: { province_code?: unknown; commune_code?: unknown },
  above = "",
): Promise<Refusal[]> {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  if (typeof province_code === "string") {
    const [province] = await origin.listProvinces({ code: province_code })
    if (!province) return [{ field: `${above}province_code`, code: "invalid" }]
  }
  if (typeof commune_code === "string") {
    const [commune] = await origin.listCommunes({ code: commune_code })
    if (commune?.province_code !== province_code)
      return [{ field: `${above}commune_code`, code: "commune" }]
  }
  return []
}
