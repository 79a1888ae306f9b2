import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { isDone, type Task } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { taskName } from "./task-name"
import { requirementName } from "./words"

/** The screens of one kind with how each stands, and what staff said of it. */
export async function TaskList({
  title,
  tasks,
  kind,
  isOpen,
  isWaiting,
}: {
  title: string
  tasks: Task[]
  kind: Task["kind"]
  /** Whether one may be changed: then it is the way to its screen. */
  isOpen: (task: Task) => boolean
  /** Of a shop: whether the platform has to look at it. Of an application it looks at the whole. */
  isWaiting?: (task: Task) => boolean
}) {
  const t = await getTranslations("apply")
  const locale = await currentLocale()
  return (
    <section>
      <h2 className="mb-2 text-xl">{title}</h2>
      <ul className="border-b border-ke">
        {tasks
          .filter((task) => task.kind === kind)
          .map(async (task) => {
            const until = task.kind === "proof" ? task.requirement.valid_until : null
            const waiting = isWaiting?.(task) ?? false
            const held = task.kind === "proof" ? task.requirement.held : null
            const pages = task.kind === "proof" ? task.requirement.files.length : 0
            const name = await taskName(task)
            return (
              <li key={task.code} className="border-t border-ke py-2">
                <div className="flex min-h-11 items-center gap-3">
                  <Sign task={task} waiting={waiting} />
                  <div className="min-w-0 flex-1">
                    {isOpen(task) ? (
                      <LocaleLink href={task.path} className="tap link wrap-anywhere">
                        {name}
                      </LocaleLink>
                    ) : (
                      <span className="wrap-anywhere">{name}</span>
                    )}
                    <p className="text-sm text-cham-nhat">
                      {[
                        t(`standing.${waiting ? "waiting" : task.standing}`),
                        until ? t("until", { day: formatDay(until, locale) }) : null,
                        task.kind === "proof" && task.requirement.endless ? t("endless") : null,
                        pages > 1 ? t("pages", { count: pages }) : null,
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </p>
                    {held ? (
                      <p className="text-sm text-cham-nhat">
                        {held.valid_until
                          ? t(
                              held.valid_until < todayInVietnam()
                                ? "due.heldEnded"
                                : "due.heldUntil",
                              { day: formatDay(held.valid_until, locale) },
                            )
                          : t("due.heldLong")}
                      </p>
                    ) : null}
                  </div>
                </div>
                {task.note && task.standing === "refused" ? (
                  <p className="mt-1 border-l-4 border-gac bg-gac-nhat px-3 py-2 wrap-anywhere">
                    <span className="font-semibold">{t("note")}:</span> {task.note}
                  </p>
                ) : null}
              </li>
            )
          })}
      </ul>
    </section>
  )
}

/** A tick, a circle or a cross; the words beside it say the same. */
function Sign({ task, waiting }: { task: Task; waiting: boolean }) {
  const wrong = task.standing === "refused" || task.standing === "expired"
  const done = isDone(task) && !waiting
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={cx(
        "size-7 shrink-0 fill-none stroke-2",
        wrong ? "stroke-gac" : done ? "stroke-la-che" : "stroke-vien",
      )}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="12" cy="12" r="9.5" />
      {wrong ? <path d="M12 7v6M12 16.5v.5" /> : null}
      {done ? <path d="M7.5 12.5l3 3 6-6.5" /> : null}
    </svg>
  )
}

/** What the platform looks up by itself: seen, so that nobody wonders, and nothing to do about. What is due stands elsewhere. */
export async function LookedUp({ application }: { application: Application }) {
  const t = await getTranslations("apply")
  const locale = await currentLocale()
  const isDue = ({ requirement }: { requirement: string }) =>
    application.due.some((due) => due.requirement === requirement)
  const lookedUp = application.requirements.filter((one) => one.proof === "platform" && !isDue(one))
  if (lookedUp.length === 0) return null
  return (
    <section>
      <h2 className="mb-1 text-xl">{t("lookedUp")}</h2>
      <ul className="list-disc pl-5 text-cham-nhat">
        {lookedUp.map((requirement) => (
          <li key={requirement.requirement}>
            {requirementName(requirement, locale)}
            {requirement.standing === "verified" ? ` (${t("standing.verified")})` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
