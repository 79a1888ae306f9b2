import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import type { WantedOfRegister } from "@ocop/ocop/modules/certification"
import { certification } from "../certificates/submissions"

/** A certificate of the whole country's register, as the platform reads it behind a figure. */
export interface CertificateRow {
  id: string
  /** As its product is called here; as it is printed, where nobody sells it. */
  name: string
  holder: string | null
  province: string | null
  province_en: string | null
  stars: number
  standing: string
  decision: string | null
  /** Its last day, YYYY-MM-DD; null where none is known. */
  expires_on: string | null
}

/** Certificates behind a figure of the register, the soonest to end first, and how many they are. */
export async function certificateRows(
  scope: MedusaContainer,
  wanted: WantedOfRegister,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ certificates: CertificateRow[]; count: number }> {
  const all = await certification(scope).register(wanted, dayInVietnam(new Date()))
  const page = all.slice(offset, offset + limit)
  const knex = scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const sold = page.flatMap(({ product_id }) => product_id ?? [])
  const [products, named] = await Promise.all([
    knex("product").whereIn("id", sold).select<{ id: string; title: string }[]>("id", "title"),
    knex("province").select<{ code: string; name_vi: string; name_en: string }[]>(
      "code",
      "name_vi",
      "name_en",
    ),
  ])
  const provinces = new Map(named.map((one) => [one.code, one]))
  const titles = new Map(products.map(({ id, title }) => [id, title]))
  return {
    certificates: page.map((one) => ({
      id: one.id,
      name: titles.get(one.product_id ?? "") ?? one.name ?? "–",
      holder: one.holder ?? null,
      province: provinces.get(one.province_code ?? "")?.name_vi ?? null,
      province_en: provinces.get(one.province_code ?? "")?.name_en ?? null,
      stars: one.stars,
      standing: one.today.standing,
      decision: one.decision?.number ?? null,
      expires_on: one.today.expires_on,
    })),
    count: all.length,
  }
}
