import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { setNames } from "@/components/portal/assess/AssessmentList"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { PrintedSheet } from "@/components/portal/assess/PrintedSheet"
import { currentLocale } from "@/i18n/current"
import { assessmentPath } from "@/lib/portal/assess/paths"
import { readAssessment, versionNumber } from "@/lib/portal/assess/read"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return assessTitle("print.title")
}

/** A sheet to be printed: a saved version (`ban`), or as it stands. */
export default async function PrintAssessment({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id }, { ban }] = await Promise.all([params, searchParams])
  const { token, ...me } = await actingSeller()
  const [read, names] = await Promise.all([
    readAssessment(id, token, versionNumber(ban)),
    setNames(),
  ])
  const { assessment } = read
  const t = await getTranslations("assess")
  return (
    <AssessScreen
      me={me}
      title={t("print.title")}
      back={{ href: assessmentPath(id), label: assessment.name }}
    >
      <PrintedSheet
        {...read}
        seller={nameOf(me.seller, await currentLocale())}
        set={names.get(assessment.set_code) ?? assessment.set_code}
      />
    </AssessScreen>
  )
}
