import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound, redirect } from "next/navigation"
import { AttestForm } from "@/components/portal/apply/AttestForm"
import { HeldPaper } from "@/components/portal/apply/HeldPaper"
import { paperWords } from "@/components/portal/apply/paper-words"
import { PaperForm } from "@/components/portal/apply/PaperForm"
import { SentPages } from "@/components/portal/apply/SentPages"
import { TaskFrame } from "@/components/portal/apply/TaskFrame"
import { buttonClass } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { applicant } from "@/lib/portal/apply/application"
import { paperProblem } from "@/lib/portal/apply/paper"
import { isDone, isLetIn, mayDo, nextPath, tasksOf } from "@/lib/portal/apply/tasks"
import type { Requirement } from "@/lib/portal/apply/types"
import { paperPath, sellerPaths } from "@/lib/portal/paths"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: t("title") }
}

/** One thing that is shown: a paper, or a word that is given. `loi` says why a paper was not taken. */
export default async function RequirementPage({
  params,
  searchParams,
}: {
  params: Promise<{ requirement: string }>
  searchParams: Promise<RawParams>
}) {
  const { requirement: code } = await params
  const { loi } = await searchParams
  const locale = await currentLocale()
  const { me, application } = await applicant()
  const task = tasksOf(application).find((one) => one.kind === "proof" && one.code === code)
  if (task?.kind !== "proof") notFound()
  if (!mayDo(application, task)) redirect(localePath(locale, sellerPaths.application))
  const { requirement } = task
  const t = await getTranslations("apply")
  const isShop = isLetIn(application)
  const done = isDone(task)
  const paper = paperOf(requirement, isShop)
  return (
    <TaskFrame
      me={me}
      application={application}
      task={task}
      why={<p>{t("source", { source: requirement.source })}</p>}
    >
      {requirement.proof === "attest" ? (
        <AttestForm requirement={code} done={done} />
      ) : (
        <>
          {paper.held ? <HeldPaper requirement={code} {...paper.held} /> : null}
          {application.due.some((due) => due.requirement === code && due.waiting) ? (
            <Notice className="mb-5">{t("due.waiting")}</Notice>
          ) : null}
          <SentPages requirement={code} files={paper.files} />
          <PaperForm
            url={localePath(locale, `${paperPath(code)}/tep`)}
            expires={requirement.expires}
            mayBeEndless={requirement.may_be_endless}
            term={{
              validUntil: paper.valid_until ?? "",
              endless: paper.endless,
            }}
            standing={paper.files.length}
            problem={paperProblem(loi)}
            words={await paperWords()}
          />
        </>
      )}
      {done && !isShop ? (
        <LocaleLink
          href={nextPath(application, code)}
          className={buttonClass("secondary", "mt-4 min-h-12 w-full")}
        >
          {t("paper.keep")}
        </LocaleLink>
      ) : null}
    </TaskFrame>
  )
}

/** What is sent now, and what counts until that was looked at: of a shop, what was verified is not changed, and a newer one begins. */
function paperOf({ verified, files, valid_until, endless, held }: Requirement, isShop: boolean) {
  const sent = { files, valid_until, endless }
  return isShop && verified
    ? { files: [], valid_until: null, endless: false, held: sent }
    : { ...sent, held }
}
