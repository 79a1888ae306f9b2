import { getTranslations } from "next-intl/server"
import { ProvinceIndexMap } from "@/components/brand/ProvinceIndexMap"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { Province } from "@/lib/api/types"
import { nameOf } from "@/lib/words"

/** The map of the 34 provinces and cities; each shape is a link, tinted by how much it offers. */
export async function ProvinceMap({
  provinces,
  counts,
  className,
}: {
  provinces: Province[]
  counts: Map<string, number>
  className?: string
}) {
  const locale = await currentLocale()
  const t = await getTranslations("place")
  return (
    <ProvinceIndexMap
      provinces={provinces.map((province) => ({
        code: province.code,
        name: nameOf(province, locale),
        href: localePath(locale, `/tinh/${province.slug}`),
        count: counts.get(province.slug) ?? 0,
      }))}
      label={t("map")}
      countLabel={(count) => t("count", { count })}
      className={className}
    />
  )
}
