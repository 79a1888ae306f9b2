import "server-only"
import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { ProductGroup, Province } from "@/lib/api/types"
import { formatDong } from "@/lib/money"
import type { MultiParam } from "@/lib/search/state"
import { nameOf } from "@/lib/words"

export interface FacetLabels {
  /** The words for one value of a filter, in the reader's language. */
  of(param: MultiParam, value: string): string
}

/** Where names of facet values come from: places and taxonomy by slug, sellers from the hits, the rest from messages. */
export async function facetLabels(
  locale: Locale,
  sources: { provinces: Province[]; groups: ProductGroup[]; sellers: Map<string, string> },
): Promise<FacetLabels> {
  const t = await getTranslations("search")
  const names = new Map<string, string>()
  for (const province of sources.provinces) {
    names.set(`tinh:${province.slug}`, nameOf(province, locale))
    for (const former of province.former_provinces ?? [])
      names.set(`tinh-cu:${former.slug}`, t("formerProvince", { name: nameOf(former, locale) }))
  }
  for (const group of sources.groups) {
    names.set(`nhom:${group.slug}`, nameOf(group, locale))
    for (const set of group.sets) names.set(`bo:${set.slug}`, nameOf(set, locale))
  }
  for (const [handle, name] of sources.sellers) names.set(`nguoi-ban:${handle}`, name)
  return {
    of(param, value) {
      if (param === "sao") return t("stars", { stars: Number(value) })
      if (param === "gia") return priceRange(value, locale, t)
      if (param === "chung-nhan")
        return t.has(`certification.${value}`)
          ? t(`certification.${value}`)
          : value.replaceAll("-", " ")
      return names.get(`${param}:${value}`) ?? value.replaceAll("-", " ")
    },
  }
}

type Translate = Awaited<ReturnType<typeof getTranslations<"search">>>

/** Words for a price bucket of the index: "50000-100000" in đồng, open at its end for the last. */
function priceRange(bucket: string, locale: Locale, t: Translate): string {
  const [from = "", to = ""] = bucket.split("-")
  if (to === "") return t("price.over", { from: formatDong(Number(from), locale) })
  if (Number(from) === 0) return t("price.under", { to: formatDong(Number(to), locale) })
  return t("price.between", {
    from: formatDong(Number(from), locale),
    to: formatDong(Number(to), locale),
  })
}
