import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Task } from "@/lib/portal/apply/tasks"
import { requirementName } from "./words"

/** What a screen of an application is called. */
export async function taskName(task: Task): Promise<string> {
  if (task.kind === "proof") return requirementName(task.requirement, await currentLocale())
  const t = await getTranslations("apply.steps")
  return t(task.step)
}
