import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProgrammeList } from "@/components/programme/ProgrammeList"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentEdition } from "@/i18n/current"
import { listProgrammes } from "@/lib/api/programmes"
import { programmesPath } from "@/lib/programme/paths"
import { pageMetadata } from "@/lib/seo"

export const revalidate = 60

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("promo.shop")
  return pageMetadata({ title: t("title"), description: t("lead"), path: programmesPath })
}

/** Programmes of trade offices that run now, then those that were announced. */
export default async function ProgrammesPage() {
  const edition = await currentEdition()
  const t = await getTranslations("promo.shop")
  const common = await getTranslations("common")
  const programmes = await listProgrammes(edition)
  const soon = programmes.filter(({ state }) => state === "soon")
  const now = programmes.filter(({ state }) => state !== "soon")
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: t("title") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mb-6 mt-1 max-w-2xl text-cham-nhat">{t("lead")}</p>
      {programmes.length === 0 ? (
        <EmptyState
          title={t("none")}
          actions={<ButtonLink href="/tim-kiem">{t("toSearch")}</ButtonLink>}
        >
          <p>{t("noneHint")}</p>
        </EmptyState>
      ) : null}
      {now.length > 0 ? (
        <section aria-labelledby="now" className="mb-8">
          <h2 id="now" className="mb-3 text-2xl">
            {t("now")}
          </h2>
          <ProgrammeList programmes={now} />
        </section>
      ) : null}
      {soon.length > 0 ? (
        <section aria-labelledby="soon" className="mb-8">
          <h2 id="soon" className="mb-3 text-2xl">
            {t("soon")}
          </h2>
          <ProgrammeList programmes={soon} />
        </section>
      ) : null}
    </div>
  )
}
