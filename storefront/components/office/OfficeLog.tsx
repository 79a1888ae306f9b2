import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import { changedFacts } from "@/lib/portal/office-log"
import { logPath } from "@/lib/portal/office-paths"
import type { OfficeLogEntry, OfficeLogPage } from "@/lib/portal/types"

/** Who did what, when, how it was and is, and why; the latest first. */
export async function OfficeLog({
  log,
  current,
  pages,
}: {
  log: OfficeLogPage
  current: number
  pages: number
}) {
  const t = await getTranslations("portal.office.log")
  if (log.entries.length === 0)
    return (
      <EmptyState title={t("none")}>
        <p>{t("noneHint")}</p>
      </EmptyState>
    )
  return (
    <>
      <p className="mb-2 text-cham-nhat">{t("lead")}</p>
      <ol className="max-w-3xl border-b border-ke">
        {log.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <Pagination page={current} pages={pages} href={logPath} />
    </>
  )
}

async function Entry({ entry }: { entry: OfficeLogEntry }) {
  const t = await getTranslations("portal.office.log")
  const locale = await currentLocale()
  const { action, actor_name, actor_type, at, reason } = entry
  const who = actor_name ?? (t.has(`actor.${actor_type}`) ? t(`actor.${actor_type}`) : actor_type)
  const word = (kind: "field" | "value", name: string) =>
    t.has(`${kind}.${name}`) ? t(`${kind}.${name}`) : name
  return (
    <li className="border-t border-ke py-3 wrap-anywhere">
      <p className="text-sm text-cham-nhat">
        <time dateTime={at}>{formatMoment(at, locale)}</time> · {who}
      </p>
      <p className="font-semibold">{t.has(`action.${action}`) ? t(`action.${action}`) : action}</p>
      {changedFacts(entry).map(({ field, before, after }) => (
        <p key={field} className="text-sm">
          {word("field", field)}:{" "}
          {[before, after]
            .filter((value) => value !== null)
            .map((value) => word("value", value))
            .join(" → ")}
        </p>
      ))}
      {reason ? <p className="text-sm whitespace-pre-line">{t("reason", { reason })}</p> : null}
    </li>
  )
}
