import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { Review } from "@/components/office/Review"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import type { LookedAt } from "@/lib/portal/certificates/office-types"
import { actingOfficer } from "@/lib/portal/office"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate.office")
  return { title: t("queue") }
}

/** One certificate that a seller shows. `loi` says that a decision came to nothing, since another came first. */
export default async function SubmissionPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const { id } = await params
  const { loi } = await searchParams
  const { token, ...me } = await actingOfficer()
  const looked = await portalRead<LookedAt>(
    "office",
    `/office/submissions/${encodeURIComponent(id)}`,
    token,
  ).catch((error: unknown) => {
    if (isApiError(error, "not_found")) notFound()
    throw error
  })
  const t = await getTranslations("certificate.office")
  return (
    <OfficeScreen me={me} at="queue" title={looked.submission.printed.name}>
      {loi === "changed" ? (
        <div role="status" className="mb-4">
          <Notice tone="error">{t("problem.changed")}</Notice>
        </div>
      ) : null}
      <Review looked={looked} />
    </OfficeScreen>
  )
}
