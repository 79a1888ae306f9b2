import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound, redirect } from "next/navigation"
import { AskForm } from "@/components/portal/apply/AskForm"
import { TaskFrame } from "@/components/portal/apply/TaskFrame"
import { askWords, questions } from "@/components/portal/apply/words"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { communePlaces, provincePlaces } from "@/lib/checkout/communes"
import { applicant } from "@/lib/portal/apply/application"
import { initialOf } from "@/lib/portal/apply/initial"
import { saveStep } from "@/lib/portal/apply/save-step"
import { APPLY_STEPS } from "@/lib/portal/apply/steps"
import { isLetIn, mayDo, tasksOf } from "@/lib/portal/apply/tasks"
import { sellerPaths } from "@/lib/portal/paths"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: t("title") }
}

/** One step of an application. */
export default async function StepPage({ params }: { params: Promise<{ step: string }> }) {
  const { step: slug } = await params
  const step = APPLY_STEPS.find((one) => one.slug === slug) ?? notFound()
  const edition = await currentEdition()
  const { me, application } = await applicant()
  const task = tasksOf(application).find(({ code }) => code === step.code) ?? notFound()
  if (!mayDo(application, task)) redirect(localePath(edition.locale, sellerPaths.application))
  const t = await getTranslations("apply")
  const { typed, taken } = initialOf(step, application)
  const asksPlace = step.asked.some(({ name }) => name === "province_code")
  return (
    <TaskFrame
      me={me}
      application={application}
      task={task}
      why={
        <>
          {t.has(`why.${step.code}`) ? <p>{t(`why.${step.code}`)}</p> : null}
          {taken ? <p>{t("prefilled")}</p> : null}
        </>
      }
    >
      <AskForm
        action={saveStep}
        hidden={{ step: step.code }}
        questions={await questions(step.asked)}
        provinces={asksPlace ? await provincePlaces(edition) : []}
        initial={{
          attempt: 0,
          typed,
          errors: {},
          communes: await communePlaces(typed.province_code, edition),
        }}
        doorPath={localePath(edition.locale, `${sellerPaths.today}?loi=ended`)}
        locale={edition.locale}
        words={await askWords(isLetIn(application) ? "send" : "save")}
      />
    </TaskFrame>
  )
}
