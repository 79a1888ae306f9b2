import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { ReportSteps } from "@/components/office/ReportSteps"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import { actingOfficer } from "@/lib/portal/office"
import { officePaths } from "@/lib/portal/office-paths"
import type { ReportInFull } from "@/lib/portal/reports/types"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report")
  return { title: t("office.one") }
}

/** One report of a shopper. `vua` says that something was written down, `loi` why it was not. */
export default async function ReportScreen({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const { id } = await params
  const { vua, loi } = await searchParams
  const { token, ...me } = await actingOfficer()
  const in_full = await portalRead<ReportInFull>(
    "office",
    `/office/reports/${encodeURIComponent(id)}`,
    token,
  ).catch((error: unknown) => {
    if (isApiError(error, "not_found")) notFound()
    throw error
  })
  const t = await getTranslations("report")
  return (
    <OfficeScreen me={me} at="reports" title={in_full.report.about}>
      <LocaleLink href={officePaths.reports} className="tap link mb-3 inline-block">
        ‹ {t("office.title")}
      </LocaleLink>
      {vua || loi ? (
        <div role="status" className="mb-4">
          <Notice tone={loi ? "error" : "info"}>
            {t(loi ? "office.changed" : "office.recorded")}
          </Notice>
        </div>
      ) : null}
      <ReportSteps in_full={in_full} />
    </OfficeScreen>
  )
}
