import { getTranslations } from "next-intl/server"
import { mayDo, tasksOf } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { DueList } from "./DueList"
import { LookedUp, TaskList } from "./TaskList"

/** The papers of a shop that was let in: what is due, each with how it stands, and the way to hand in a newer one. */
export async function ShopPapers({ application }: { application: Application }) {
  const t = await getTranslations("apply")
  return (
    <div className="flex flex-col gap-6">
      <DueList application={application} />
      <p>{t("due.renew")}</p>
      <TaskList
        title={t("list.papers")}
        tasks={tasksOf(application)}
        kind="proof"
        isOpen={(task) => mayDo(application, task)}
        isWaiting={({ code }) =>
          application.due.some(({ requirement, waiting }) => requirement === code && waiting)
        }
      />
      <LookedUp application={application} />
    </div>
  )
}
