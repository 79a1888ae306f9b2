import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeLog } from "@/components/office/OfficeLog"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { Notice } from "@/components/ui/Notice"
import { pageOf } from "@/lib/portal/office-page"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeLogPage, OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: `${t("log.title")} – ${t("door")}` }
}

/** What the office's people did, and what was done to the office, for its head. */
export default async function OfficeLogScreen({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const page = pageOf((await searchParams).trang)
  const t = await getTranslations("portal.office.log")
  const me = await portalRead<OfficeMe>("office", "/office/me", token)
  if (me.officer.role !== "head")
    return (
      <OfficeScreen me={me} at="log" title={t("title")}>
        <Notice>{t("headOnly")}</Notice>
      </OfficeScreen>
    )
  const log = await portalRead<OfficeLogPage>(
    "office",
    `/office/log?limit=${PAGE_SIZE}&offset=${(page - 1) * PAGE_SIZE}`,
    token,
  )
  return (
    <OfficeScreen me={me} at="log" title={t("title")}>
      <OfficeLog log={log} current={page} pages={Math.ceil(log.count / PAGE_SIZE)} />
    </OfficeScreen>
  )
}
