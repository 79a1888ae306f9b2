import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AssessmentList } from "@/components/portal/assess/AssessmentList"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { mayDraft } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

/** A seller has no more sheets than fill so many pages. */
const LAST_PAGE = 10

export function generateMetadata(): Promise<Metadata> {
  return assessTitle("title")
}

/** The sheets by which a seller scores its own products, written last first. */
export default async function SelfAssessments({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { trang } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("assess")
  const page = Math.min(Math.max(Number.parseInt(String(trang), 10) || 1, 1), LAST_PAGE)
  const back = { href: goodsPaths.list, label: (await getTranslations("listing"))("title") }
  return (
    <AssessScreen me={me} title={t("title")} back={back}>
      <AssessmentList token={token} page={page} writing={mayDraft(me)} />
    </AssessScreen>
  )
}
