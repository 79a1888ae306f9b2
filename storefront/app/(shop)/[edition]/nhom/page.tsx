import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GroupIndex } from "@/components/home/GroupIndex"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { currentEdition } from "@/i18n/current"
import { listProducts } from "@/lib/api/catalogue"
import { listGroups } from "@/lib/api/taxonomy"
import { pageMetadata } from "@/lib/seo"

export const revalidate = 60

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search.groups")
  return pageMetadata({ title: t("title"), description: t("description"), path: "/nhom" })
}

/** The 6 groups and 26 sets of the programme. */
export default async function GroupsPage() {
  const edition = await currentEdition()
  const t = await getTranslations("search.groups")
  const common = await getTranslations("common")
  const [groups, products] = await Promise.all([
    listGroups(edition),
    listProducts({}, edition, { take: 1, facets: true }),
  ])
  const counts = new Map((products.facets.set ?? []).map((item) => [item.value, item.count]))
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: t("crumb") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mb-8 mt-1 max-w-2xl text-cham-nhat">{t("lead")}</p>
      <GroupIndex groups={groups} counts={counts} level={2} />
    </div>
  )
}
