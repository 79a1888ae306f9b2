import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AssessScreen, assessTitle } from "@/components/portal/assess/AssessScreen"
import { PartScreen } from "@/components/portal/assess/PartScreen"
import { assessmentPath, STEPS } from "@/lib/portal/assess/paths"
import { readAssessment } from "@/lib/portal/assess/read"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

type Params = Promise<{ id: string; part: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { part } = await params
  const step = STEPS.find(({ slug }) => slug === part) ?? notFound()
  return assessTitle(`step.${step.part}`)
}

/** One part of a sheet, to be filled in. */
export default async function AssessmentPart({ params }: { params: Params }) {
  const { id, part: slug } = await params
  const { part } = STEPS.find((step) => step.slug === slug) ?? notFound()
  const { token, ...me } = await actingSeller()
  const { assessment } = await readAssessment(id, token)
  const t = await getTranslations("assess")
  const named = assessment.sheet.parts.find(({ code }) => code === part)
  return (
    <AssessScreen
      me={me}
      title={[t(`step.${part}`), ...(named ? [named.name] : [])].join(": ")}
      back={{ href: assessmentPath(id), label: assessment.name }}
      changes
    >
      <PartScreen assessment={assessment} part={part} />
    </AssessScreen>
  )
}
