import type { MedusaContainer } from "@medusajs/framework/types"
import { matchKeyOf } from "../../modules/certification/printed"
import { ORIGIN_MODULE, type OriginModuleService } from "../../modules/origin"
import { SPECIALITY_MODULE, type SpecialityModuleService } from "../../modules/speciality"

/** A certificate stands in the register of its product's province, under its commune and set, and is found by product and holder. */
export async function placed<Row extends { product_id: string; name?: string; holder?: string }>(
  container: MedusaContainer,
  rows: Row[],
): Promise<(Row & Place)[]> {
  const product_id = [...new Set(rows.map((row) => row.product_id))]
  const take = Math.max(product_id.length, 1)
  const [origins, specialities] = await Promise.all([
    container
      .resolve<OriginModuleService>(ORIGIN_MODULE)
      .listProductOrigins({ product_id }, { take }),
    container
      .resolve<SpecialityModuleService>(SPECIALITY_MODULE)
      .listSpecialities({ product_id }, { take, select: ["product_id", "set_code"] }),
  ])
  const places = new Map(origins.map((origin) => [origin.product_id, origin]))
  const sets = new Map(specialities.map((one) => [one.product_id, one.set_code]))
  return rows.map((row) => {
    const place = places.get(row.product_id)
    const { name, holder } = row
    return {
      ...row,
      ...(name && holder ? { match_key: matchKeyOf({ name, holder }) } : {}),
      // Undefined leaves what is on file: the product may have been placed elsewhere since.
      ...(place ? { province_code: place.province_code, commune_code: place.commune_code } : {}),
      ...(sets.has(row.product_id) ? { set_code: sets.get(row.product_id) ?? null } : {}),
    }
  })
}

interface Place {
  match_key?: string
  province_code?: string
  commune_code?: string | null
  set_code?: string | null
}
