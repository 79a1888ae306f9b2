import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SubmissionQueue } from "@/components/office/SubmissionQueue"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { Notice } from "@/components/ui/Notice"
import type { SubmissionPage } from "@/lib/portal/certificates/office-types"
import { SUBMISSION_STATUSES } from "@/lib/portal/certificates/types"
import { actingOfficer } from "@/lib/portal/office"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate.office")
  return { title: t("queue") }
}

const PAGE_SIZE = 50
const DONE = ["accepted", "asked", "rejected"] as const

/** What waits for the office. `muc` is another status, `vua` names what was just done here. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { muc, trang, vua } = await searchParams
  const { token, ...me } = await actingOfficer()
  const status = SUBMISSION_STATUSES.find((one) => one === muc) ?? "submitted"
  const current = Math.min(Math.max(Number.parseInt(String(trang ?? "1"), 10) || 1, 1), 500)
  const query = new URLSearchParams({
    status,
    limit: String(PAGE_SIZE),
    offset: String((current - 1) * PAGE_SIZE),
  })
  const page = await portalRead<SubmissionPage>("office", `/office/submissions?${query}`, token)
  const t = await getTranslations("certificate.office")
  const done = DONE.find((one) => one === vua)
  return (
    <OfficeScreen me={me} at="queue" title={t("queue")}>
      {done ? (
        <div role="status" className="mb-4">
          <Notice>{t(`done.${done}`)}</Notice>
        </div>
      ) : null}
      <SubmissionQueue
        page={page}
        status={status}
        current={current}
        pages={Math.ceil(page.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
