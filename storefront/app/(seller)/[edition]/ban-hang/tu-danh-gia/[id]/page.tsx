import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { setNames } from "@/components/portal/assess/AssessmentList"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { Overview } from "@/components/portal/assess/Overview"
import { readAssessment } from "@/lib/portal/assess/read"
import { mayDraft } from "@/lib/portal/listing/screen"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return assessTitle("title")
}

/** One sheet: its parts, what it comes to, and what was saved of it. */
export default async function SelfAssessment({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { token, ...me } = await actingSeller()
  const [{ assessment }, names] = await Promise.all([readAssessment(id, token), setNames()])
  const t = await getTranslations("assess")
  return (
    <AssessScreen
      me={me}
      title={assessment.name}
      back={{ href: sellerPaths.assess, label: t("toList") }}
    >
      <Overview
        assessment={assessment}
        set={names.get(assessment.set_code) ?? assessment.set_code}
        writing={mayDraft(me)}
      />
    </AssessScreen>
  )
}
