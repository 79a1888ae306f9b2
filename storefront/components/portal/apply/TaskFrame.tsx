import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { isLetIn, type Task, tasksOf } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { sellerPaths } from "@/lib/portal/paths"
import type { SellerMe } from "@/lib/portal/types"
import { SellerScreen } from "../SellerScreen"
import { taskName } from "./task-name"

/** One screen of an application, or of a shop's papers: what it asks and why, how far one is, and what staff said of it. */
export async function TaskFrame({
  me,
  application,
  task,
  why,
  children,
}: {
  me: SellerMe
  application: Application
  task: Task
  why?: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations("apply")
  const tasks = tasksOf(application)
  const at = tasks.findIndex(({ code }) => code === task.code) + 1
  const isShop = isLetIn(application)
  return (
    <SellerScreen
      me={me}
      at={isShop ? "account" : "application"}
      title={await taskName(task)}
      back={{ href: sellerPaths.application, label: t(isShop ? "due.title" : "back") }}
      beside={
        isShop ? null : (
          <p className="text-sm text-cham-nhat">{t("stepOf", { step: at, count: tasks.length })}</p>
        )
      }
    >
      {why ? <div className="mb-5 text-cham-nhat">{why}</div> : null}
      {task.note && task.standing === "refused" ? (
        <Notice tone="error" title={t("note")} className="mb-5">
          <p className="wrap-anywhere">{task.note}</p>
        </Notice>
      ) : null}
      {children}
    </SellerScreen>
  )
}
