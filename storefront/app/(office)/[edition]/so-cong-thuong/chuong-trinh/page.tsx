import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { ProgrammeList } from "@/components/office/programme/ProgrammeList"
import { SignIn } from "@/components/portal/SignIn"
import { pageOf } from "@/lib/portal/office-page"
import { type ProgrammePage, STATES } from "@/lib/portal/office-programmes/types"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("officeProgramme")
  return { title: t("title") }
}

/** The office's programmes: `trang_thai` asks for those of a state. */
export default async function ProgrammesPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const { trang, trang_thai } = await searchParams
  const state = STATES.find((one) => one === trang_thai)
  const current = pageOf(trang)
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    limit: String(PAGE_SIZE),
    offset: String((current - 1) * PAGE_SIZE),
  })
  const t = await getTranslations("officeProgramme")
  const [me, page] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<ProgrammePage>("office", `/office/programmes?${query}`, token),
  ])
  return (
    <OfficeScreen me={me} at="programmes" title={t("title")}>
      <ProgrammeList
        page={page}
        state={state}
        current={current}
        pages={Math.ceil(page.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
