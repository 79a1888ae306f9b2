import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { VersionScreen } from "@/components/portal/assess/VersionScreen"
import { assessmentPath } from "@/lib/portal/assess/paths"
import { readAssessment, versionNumber } from "@/lib/portal/assess/read"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return assessTitle("versions.title")
}

/** A saved version of a sheet; beside another one (`voi`). */
export default async function AssessmentVersion({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; number: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id, number: said }, { voi }] = await Promise.all([params, searchParams])
  const number = versionNumber(said) ?? notFound()
  const { token, ...me } = await actingSeller()
  const { version, ...read } = await readAssessment(id, token, number, versionNumber(voi))
  const t = await getTranslations("assess")
  return (
    <AssessScreen
      me={me}
      title={t("versions.title1", { number })}
      back={{ href: assessmentPath(id), label: read.assessment.name }}
    >
      <VersionScreen {...read} version={version ?? notFound()} />
    </AssessScreen>
  )
}
