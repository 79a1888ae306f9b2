import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { ReportList } from "@/components/office/ReportList"
import { actingOfficer } from "@/lib/portal/office"
import { pageOf } from "@/lib/portal/office-page"
import { REPORT_VIEWS, type ReportPage } from "@/lib/portal/reports/types"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report")
  return { title: t("office.title") }
}

/** What shoppers report of the office's province, what is overdue first. `muc` names what is done. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { muc, trang } = await searchParams
  const { token, ...me } = await actingOfficer()
  const t = await getTranslations("report")
  const view = REPORT_VIEWS.find((one) => one === muc) ?? "open"
  const current = pageOf(trang)
  const page = await portalRead<ReportPage>(
    "office",
    `/office/reports?view=${view}&limit=${PAGE_SIZE}&offset=${(current - 1) * PAGE_SIZE}`,
    token,
  )
  return (
    <OfficeScreen me={me} at="reports" title={t("office.title")}>
      <ReportList
        page={page}
        view={view}
        current={current}
        pages={Math.ceil(page.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
