import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { dueOf, isOwners } from "@/lib/portal/apply/due"
import { duePath } from "@/lib/portal/apply/tasks"
import type { Application } from "@/lib/portal/apply/types"
import { Hotline } from "./Hotline"
import { saidOfDue } from "./due-words"
import { requirementName } from "./words"

/** Which papers of a shop end, have ended or are missing, each with the way to a newer one. Nothing where nothing is due. */
export async function DueList({
  application,
  title,
}: {
  application: Application
  title?: string
}) {
  const due = dueOf(application)
  if (due.length === 0) return null
  const t = await getTranslations("apply.due")
  const locale = await currentLocale()
  const owners = due.some(isOwners)
  return (
    <section
      aria-label={title ? undefined : t("lead")}
      aria-labelledby={title ? "due" : undefined}
      className={cx(
        "border-l-4 px-4 py-3",
        owners ? "border-gac bg-gac-nhat" : "border-la-che bg-la-che-nhat",
      )}
    >
      {title ? (
        <h2 id="due" className="mb-1 text-xl">
          {title}
        </h2>
      ) : null}
      <ul>
        {due.map((one) => (
          <li key={one.requirement} className="py-2">
            <p className="font-semibold">{requirementName(one.named, locale)}</p>
            <p>{saidOfDue(one, t, locale)}</p>
            {one.refused && one.named.note ? (
              <p className="wrap-anywhere">{t("note", { note: one.named.note })}</p>
            ) : null}
            {one.state === "held" && one.refused ? <p>{t("drop")}</p> : null}
            {isOwners(one) ? (
              <ButtonLink href={duePath(one)} className="mt-2 min-h-12 w-full sm:w-auto">
                {t(one.named.proof === "document" ? "send" : "fill")}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
      {owners ? <p className="text-sm">{t("hint")}</p> : null}
      <Hotline />
    </section>
  )
}
