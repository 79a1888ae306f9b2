import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Figures } from "@/components/office/figures/Figures"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { PeriodForm } from "@/components/portal/PeriodForm"
import { SignIn } from "@/components/portal/SignIn"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { LONGEST, periodAsked } from "@/lib/portal/figures/asked"
import { figuresFilePath } from "@/lib/portal/figures/paths"
import type { Figures as Told } from "@/lib/portal/figures/types"
import { officePaths } from "@/lib/portal/office-paths"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: `${t("figures.title")} – ${t("portal.office.door")}` }
}

/** What the province's goods brought, what waits, and what its register holds. */
export default async function OfficeFigures({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const { period, typed, wrong } = periodAsked(await searchParams)
  const t = await getTranslations("figures")
  const [me, figures] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<Told>("office", `/office/figures?${new URLSearchParams({ ...period })}`, token),
  ])
  return (
    <OfficeScreen me={me} at="figures" title={t("title")}>
      <PeriodForm
        path={officePaths.figures}
        typed={typed}
        wrong={wrong}
        error={wrong ? t(`wrong.${wrong}`, { days: LONGEST }) : undefined}
      />
      <p className="mb-6">
        <a
          href={localePath(await currentLocale(), figuresFilePath(period, { format: "pdf" }))}
          className="tap link"
          target="_blank"
          rel="noopener"
        >
          {t("report")}
        </a>
      </p>
      <Figures figures={figures} />
    </OfficeScreen>
  )
}
