import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ASKED_PAGE, AskedOrderList } from "@/components/office/figures/AskedOrderList"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDays } from "@/lib/dates"
import { periodAsked, salesAsked } from "@/lib/portal/figures/asked"
import { figuresPath } from "@/lib/portal/figures/paths"
import type { AskedOrders } from "@/lib/portal/figures/types"
import { pageOf } from "@/lib/portal/office-page"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: `${t("figures.askedTitle")} – ${t("portal.office.door")}` }
}

/** The orders behind how sellers answer. */
export default async function OfficeAskedOrders({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const asked = await searchParams
  const { period } = periodAsked(asked)
  const { seller } = salesAsked(asked)
  const page = pageOf(asked.trang)
  const query = new URLSearchParams({
    ...period,
    ...(seller ? { seller } : {}),
    limit: String(ASKED_PAGE),
    offset: String((page - 1) * ASKED_PAGE),
  })
  const t = await getTranslations("figures")
  const [me, orders] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<AskedOrders>("office", `/office/figures/orders?${query}`, token),
  ])
  return (
    <OfficeScreen me={me} at="figures" title={t("askedTitle")}>
      <p className="mb-2">
        <LocaleLink href={figuresPath(period)} className="tap link">
          {t("back", { days: formatDays(period.from, period.to, await currentLocale()) })}
        </LocaleLink>
      </p>
      <AskedOrderList asked={orders} period={period} seller={seller} page={page} />
    </OfficeScreen>
  )
}
