import type { MetadataRoute } from "next"
import type { Edition } from "@/i18n/edition"
import { isAlcoholSet } from "@/lib/alcohol-sets"
import { allHandles } from "@/lib/api/catalogue"
import { listProvinces } from "@/lib/api/places"
import { listProgrammes } from "@/lib/api/programmes"
import { listAllSellers } from "@/lib/api/sellers"
import { listGroups } from "@/lib/api/taxonomy"
import { legalSlugs } from "@/lib/legal"
import { programmePath, programmesPath } from "@/lib/programme/paths"
import { publicUrl } from "@/lib/seo"

export const dynamic = "force-dynamic"

/** Never an edition for adults: alcohol is in no sitemap. */
const forEveryone: Edition = { locale: "vi", adult: false }

/** Every page a search engine may show, each with its other language. Products come in the order of their ids, oldest first. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [handles, provinces, groups, sellers, programmes] = await Promise.all([
    allHandles(forEveryone),
    listProvinces(forEveryone),
    listGroups(forEveryone),
    listAllSellers(forEveryone),
    listProgrammes(forEveryone),
  ])
  const paths = [
    "/",
    "/tinh",
    "/nhom",
    "/nguoi-ban",
    "/kiem-tra",
    programmesPath,
    ...programmes.map(({ slug }) => programmePath(slug)),
    ...legalSlugs.map((slug) => `/${slug}`),
    ...provinces.map((province) => `/tinh/${province.slug}`),
    ...groups.flatMap((group) => [
      `/nhom/${group.slug}`,
      ...group.sets.filter((set) => !isAlcoholSet(set)).map((set) => `/nhom/${set.slug}`),
    ]),
    ...sellers.map((seller) => `/nguoi-ban/${seller.handle}`),
    ...handles.map((handle) => `/san-pham/${handle}`),
  ]
  return paths.flatMap((path) => {
    const languages = {
      vi: publicUrl("vi", path),
      en: publicUrl("en", path),
      "x-default": publicUrl("vi", path),
    }
    return [
      { url: languages.vi, alternates: { languages } },
      { url: languages.en, alternates: { languages } },
    ]
  })
}
