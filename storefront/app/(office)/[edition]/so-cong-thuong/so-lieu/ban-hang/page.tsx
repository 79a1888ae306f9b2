import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SALES_PAGE, SalesLines } from "@/components/office/figures/SalesLines"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDays } from "@/lib/dates"
import { periodAsked, salesAsked } from "@/lib/portal/figures/asked"
import { figuresPath } from "@/lib/portal/figures/paths"
import type { SoldLines } from "@/lib/portal/figures/types"
import { pageOf } from "@/lib/portal/office-page"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: `${t("figures.linesTitle")} – ${t("portal.office.door")}` }
}

/** The lines that a figure is the sum of. */
export default async function OfficeSales({ searchParams }: { searchParams: Promise<RawParams> }) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const asked = await searchParams
  const { period } = periodAsked(asked)
  const wanted = salesAsked(asked)
  const page = pageOf(asked.trang)
  const query = new URLSearchParams({
    ...period,
    ...wanted,
    limit: String(SALES_PAGE),
    offset: String((page - 1) * SALES_PAGE),
  })
  const t = await getTranslations("figures")
  const [me, sold] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<SoldLines>("office", `/office/figures/sales?${query}`, token),
  ])
  return (
    <OfficeScreen me={me} at="figures" title={t("linesTitle")}>
      <p className="mb-2">
        <LocaleLink href={figuresPath(period)} className="tap link">
          {t("back", { days: formatDays(period.from, period.to, await currentLocale()) })}
        </LocaleLink>
      </p>
      <SalesLines sold={sold} period={period} wanted={wanted} page={page} />
    </OfficeScreen>
  )
}
