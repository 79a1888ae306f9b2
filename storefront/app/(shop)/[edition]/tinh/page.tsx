import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlaceIndex } from "@/components/place/PlaceIndex"
import { ProvinceMap } from "@/components/place/ProvinceMap"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { currentEdition } from "@/i18n/current"
import { listProducts } from "@/lib/api/catalogue"
import { listProvinces } from "@/lib/api/places"
import { pageMetadata } from "@/lib/seo"

export const revalidate = 60

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("place")
  return pageMetadata({ title: t("title"), description: t("description"), path: "/tinh" })
}

/** All places: a map for who knows where it is, a list for who knows its name, old or new. */
export default async function PlacesPage() {
  const edition = await currentEdition()
  const t = await getTranslations("place")
  const common = await getTranslations("common")
  const [provinces, products] = await Promise.all([
    listProvinces(edition),
    listProducts({}, edition, { take: 1, facets: true }),
  ])
  const counts = new Map(
    (products.facets.province_slug ?? []).map((item) => [item.value, item.count]),
  )
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: t("crumb") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mb-6 mt-1 max-w-2xl text-cham-nhat">{t("lead")}</p>
      <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
        <ProvinceMap provinces={provinces} counts={counts} />
        <PlaceIndex provinces={provinces} counts={counts} level={2} wide={false} />
      </div>
    </div>
  )
}
