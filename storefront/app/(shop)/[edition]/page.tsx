import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProvinceMap as CountryMap } from "@/components/brand/ProvinceMap"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { GroupIndex } from "@/components/home/GroupIndex"
import { Hero } from "@/components/home/Hero"
import { HowItWorks } from "@/components/home/HowItWorks"
import { Season } from "@/components/home/Season"
import { PlaceIndex } from "@/components/place/PlaceIndex"
import { ProgrammeList } from "@/components/programme/ProgrammeList"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Section } from "@/components/ui/Section"
import { currentEdition } from "@/i18n/current"
import { listProducts } from "@/lib/api/catalogue"
import { listProvinces } from "@/lib/api/places"
import { listGroups } from "@/lib/api/taxonomy"
import { listProgrammes } from "@/lib/api/programmes"
import { monthInVietnam } from "@/lib/dates"
import { JsonLd } from "@/lib/json-ld"
import { programmesPath } from "@/lib/programme/paths"
import { pageMetadata } from "@/lib/seo"
import { shopConfig } from "@/lib/config"
import { siteLd } from "@/lib/structured-data"
import { isDemonstration } from "@/lib/words"

export const revalidate = 60

/** More than these are a list of their own. */
const SHOWN_PROGRAMMES = 3

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common")
  const { name } = shopConfig()
  const page = await pageMetadata({
    title: `${name}. ${t("tagline")}`,
    description: t("description"),
    path: "/",
  })
  return { ...page, title: { absolute: `${name}. ${t("tagline")}` } }
}

/** The front page: what this is, a search, what is in season, places, kinds, what was certified last. */
export default async function HomePage() {
  const edition = await currentEdition()
  // Never alcohol here, whoever reads: the law bars promoting it.
  const forEveryone = { ...edition, adult: false }
  const t = await getTranslations("home")
  const promo = await getTranslations("promo.home")
  const month = monthInVietnam()
  const [seasonal, soon, certified, everything, provinces, groups, programmes] = await Promise.all([
    listProducts({ inSeason: true, inStock: true }, forEveryone, { take: 8 }),
    listProducts({ inSeason: true, inStock: true }, forEveryone, {
      take: 4,
      month: (month % 12) + 1,
    }),
    listProducts({ filters: { sao: ["5", "4", "3"] } }, forEveryone, { take: 24 }),
    listProducts({}, forEveryone, { take: 1, facets: true }),
    listProvinces(edition),
    listGroups(edition),
    listProgrammes(edition),
  ])
  const running = programmes.filter(({ state }) => state === "runs").slice(0, SHOWN_PROGRAMMES)
  // What stands in for a producer the source does not name is for trying the shop, not for its window.
  const shown = certified.cards.filter((card) => !isDemonstration(card))
  const counts = new Map(
    (everything.facets.province_slug ?? []).map((item) => [item.value, item.count]),
  )
  const setCounts = new Map((everything.facets.set ?? []).map((item) => [item.value, item.count]))
  return (
    <>
      <JsonLd data={await siteLd()} />
      <Hero products={everything.count} provinces={counts.size} specimen={shown[0]} />
      <div className="column">
        {running.length > 0 ? (
          <Section
            id="chuong-trinh"
            title={promo("title")}
            lead={promo("lead")}
            more={{ href: programmesPath, label: promo("more") }}
          >
            <ProgrammeList programmes={running} />
          </Section>
        ) : null}
        <Season now={seasonal.cards} soon={soon.cards} />
        <Section
          id="noi"
          title={t("places.title")}
          lead={t("places.lead")}
          more={{ href: "/tinh", label: t("places.more") }}
          className="border-t border-ke"
        >
          <div className="grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
            <div className="relative mx-auto hidden sm:block">
              <CountryMap highlight="" width={300} locale={edition.locale} />
              <LocaleLink href="/tinh" aria-label={t("places.more")} className="absolute inset-0" />
            </div>
            <PlaceIndex provinces={provinces} counts={counts} compact />
          </div>
        </Section>
        <Section
          id="chung-nhan"
          title={t("certified.title")}
          lead={t("certified.lead")}
          more={{ href: "/tim-kiem?sao=5&sao=4&sao=3", label: t("certified.more") }}
          className="border-t border-ke"
        >
          <ProductGrid cards={shown.slice(1, 9)} />
        </Section>
        <Section
          id="nhom"
          title={t("groups.title")}
          lead={t("groups.lead")}
          more={{ href: "/nhom", label: t("groups.more") }}
          className="border-t border-ke"
        >
          <GroupIndex groups={groups} counts={setCounts} most={5} />
        </Section>
        <HowItWorks />
      </div>
    </>
  )
}
