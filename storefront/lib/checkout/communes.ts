import "server-only"
import { getTranslations } from "next-intl/server"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { listProvinces } from "@/lib/api/places"
import type { Named, Province } from "@/lib/api/types"
import { nameOf } from "@/lib/words"

export interface Commune extends Named {
  code: string
  /** Names of before July 2025. */
  old_names?: string[] | null
}

export async function provinceByCode(
  code: string | undefined,
  edition: Edition,
): Promise<Province | undefined> {
  if (!code) return undefined
  return (await listProvinces(edition)).find((province) => province.code === code)
}

/** Communes, wards and special zones of a province, kept for an hour: they change by law. */
export async function communesOf(province: Province, edition: Edition): Promise<Commune[]> {
  const { communes } = await backend<{ communes: Commune[] }>(
    `/store/provinces/${encodeURIComponent(province.slug)}/communes`,
    { edition, cache: { seconds: 3600, tags: ["places"] } },
  )
  return communes
}

/** One name to choose from; `also` is shown after it and searched too. */
export interface Place {
  code: string
  name: string
  also?: string
}

/** The communes of a province as a form offers them, or none while no province is chosen. */
export async function communePlaces(
  provinceCode: string | undefined,
  edition: Edition,
): Promise<Place[]> {
  const province = await provinceByCode(provinceCode, edition)
  if (!province) return []
  const t = await getTranslations({ locale: edition.locale, namespace: "checkout" })
  const communes = await communesOf(province, edition)
  return communes.map((commune) => {
    const name = nameOf(commune, edition.locale)
    // "Phường Quán Thánh, Quận Ba Đình, Thành phố Hà Nội": the province is chosen already.
    const former = (commune.old_names ?? []).map((old) => old.split(", ").slice(0, 2).join(", "))
    return {
      code: commune.code,
      name,
      ...(former.length > 0 ? { also: t("formerly", { names: former.join("; ") }) } : {}),
    }
  })
}

/** The 34 provinces and cities as a form offers them. Old ones in today's: who types "Bắc Kạn" finds Thái Nguyên. */
export async function provincePlaces(edition: Edition): Promise<Place[]> {
  const { locale } = edition
  return (await listProvinces(edition)).map((province) => {
    const name = nameOf(province, locale)
    const former = (province.former_provinces ?? [])
      .map((old) => nameOf(old, locale))
      .filter((old) => old !== name)
    return { code: province.code, name, ...(former.length > 0 ? { also: former.join(", ") } : {}) }
  })
}
