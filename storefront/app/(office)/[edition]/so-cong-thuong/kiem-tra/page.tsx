import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { InspectionList } from "@/components/office/InspectionList"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { type InspectionPage, VIEWS } from "@/lib/portal/inspections/types"
import { actingOfficer } from "@/lib/portal/office"
import { pageOf } from "@/lib/portal/office-page"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inspection")
  return { title: t("title") }
}

/** Inspections of the office's province, what is overdue first. `muc` names those of one kind. */
export default async function InspectionsPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { muc, trang } = await searchParams
  const { token, ...me } = await actingOfficer()
  const t = await getTranslations("inspection")
  const view = VIEWS.find((one) => one === muc) ?? "open"
  const current = pageOf(trang)
  const page = await portalRead<InspectionPage>(
    "office",
    `/office/inspections?view=${view}&limit=${PAGE_SIZE}&offset=${(current - 1) * PAGE_SIZE}`,
    token,
  )
  return (
    <OfficeScreen me={me} at="inspections" title={t("title")}>
      <InspectionList
        page={page}
        view={view}
        current={current}
        pages={Math.ceil(page.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
