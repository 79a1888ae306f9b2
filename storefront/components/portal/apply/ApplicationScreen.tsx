import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { handIn, reopen } from "@/lib/portal/apply/hand-in"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { isDone, mayChange, tasksOf } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { BigButton } from "../BigButton"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"
import { Progress } from "./Progress"
import { Standing } from "./Standing"
import { LookedUp, TaskList } from "./TaskList"
import { taskName } from "./task-name"

/** An application as a whole: where it stands, what there is to do, and the one next thing. */
export async function ApplicationScreen({ application }: { application: Application }) {
  const t = await getTranslations("apply")
  const locale = await currentLocale()
  const { status, missing } = application
  const tasks = tasksOf(application)
  const open = mayChange(application)
  const next = tasks.find((task) => !isDone(task))
  const done = tasks.filter(isDone).length
  return (
    <div className="flex flex-col gap-6">
      <Standing application={application} />
      {open ? (
        <div>
          <p className="mb-1 font-semibold" id="progress">
            {t("progress", { done, count: tasks.length })}
          </p>
          <Progress value={done} max={tasks.length} labelledBy="progress" />
        </div>
      ) : null}
      {open && next ? (
        <div>
          <ButtonLink href={next.path} className="min-h-14 w-full text-lg">
            {t("do", { task: await taskName(next) })}
          </ButtonLink>
          {missing.length > 0 ? (
            <p className="mt-2 text-sm text-cham-nhat">
              {t("stillMissing", { count: missing.length })}
            </p>
          ) : null}
        </div>
      ) : null}
      {open && missing.length === 0 ? (
        <PortalForm action={handIn} hidden={{ locale }} words={await portalFormWords()}>
          {/* What staff asked to be looked at again is done first; whoever finds nothing wrong with it may say so. */}
          <Notice className="mb-3">{t(next ? "handInAgainLead" : "handInLead")}</Notice>
          <BigButton variant={next ? "secondary" : "primary"}>{t("handIn")}</BigButton>
        </PortalForm>
      ) : null}
      {status === "rejected" ? (
        <PortalForm action={reopen} hidden={{ locale }} words={await portalFormWords()}>
          <BigButton>{t("reopen")}</BigButton>
        </PortalForm>
      ) : null}
      {status === "closed" ? null : (
        <section aria-labelledby="meanwhile" className="border-y border-ke py-4">
          <h2 id="meanwhile" className="text-xl">
            {t(status === "rejected" ? "meanwhile.keptTitle" : "meanwhile.title")}
          </h2>
          <p className="mt-1 mb-3">
            {t(status === "rejected" ? "meanwhile.kept" : "meanwhile.text")}
          </p>
          <ButtonLink
            href={goodsPaths.list}
            variant={status === "reviewing" ? "primary" : "secondary"}
            className="min-h-14 w-full text-lg"
          >
            {t(status === "rejected" ? "meanwhile.look" : "meanwhile.open")}
          </ButtonLink>
        </section>
      )}
      <TaskList title={t("list.fill")} tasks={tasks} kind="step" isOpen={() => open} />
      <TaskList title={t("list.papers")} tasks={tasks} kind="proof" isOpen={() => open} />
      <LookedUp application={application} />
    </div>
  )
}
