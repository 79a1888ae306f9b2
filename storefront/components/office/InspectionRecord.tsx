import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { InspectionEntry, InspectionInFull } from "@/lib/portal/inspections/types"
import { inspectionPaperPath, registeredPath, reportPath } from "@/lib/portal/office-paths"

/** How an inspection stands, and its record, which nobody alters. */
export async function InspectionRecord({ in_full }: { in_full: InspectionInFull }) {
  const t = await getTranslations("inspection")
  const words = await getTranslations("certificate")
  const locale = await currentLocale()
  const { inspection, standing, entries, events } = in_full
  const { kind, status, result, due_on, overdue, holder, stars } = inspection
  return (
    <section aria-labelledby="record">
      <p className="text-lg">
        <span className="font-semibold">
          {result ? t(`result.${result}`) : t(`status.${status}`)}
        </span>
        {` · ${t(`kind.${kind}`)}`}
        {due_on && status !== "closed"
          ? ` · ${t("dueOn", { day: formatDay(due_on, locale) })}`
          : null}
        {overdue ? <strong className="text-gac"> · {t("overdue")}</strong> : null}
      </p>
      <p className="wrap-anywhere">
        {[holder, words("stars", { stars }), standing ? words(`standing.${standing}`) : null]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="mb-4 flex flex-wrap gap-x-5">
        <LocaleLink href={registeredPath(inspection.certificate_id)} className="tap link">
          {t("toCertificate")}
        </LocaleLink>
        {inspection.report_id ? (
          <LocaleLink href={reportPath(inspection.report_id)} className="tap link">
            {t("toReport")}
          </LocaleLink>
        ) : null}
      </p>
      <h2 id="record" className="mb-2 text-xl">
        {t("record")}
      </h2>
      <ol className="border-b border-ke">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} of={inspection.id} />
        ))}
        {events.map(({ id, kind: what, at, until }) => (
          <li key={id} className="border-t border-ke py-3 font-semibold">
            {formatDay(at, locale)}: {words(`event.${what}`)}
            {until ? ` · ${words("until", { day: formatDay(until, locale) })}` : null}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-cham-nhat">{t("private")}</p>
    </section>
  )
}

async function Entry({ entry, of }: { entry: InspectionEntry; of: string }) {
  const t = await getTranslations("inspection")
  const locale = await currentLocale()
  const { facts } = entry
  const lines = [
    ["carried_out_on", facts.carried_out_on && formatDay(facts.carried_out_on, locale)],
    ["findings", facts.findings],
    ["demands", facts.demands],
    ["due_on", facts.due_on && formatDay(facts.due_on, locale)],
    ["result", facts.result && t(`result.${facts.result}`)],
  ] as const
  return (
    <li className="border-t border-ke py-3">
      <p className="font-semibold">
        {formatDay(todayInVietnam(new Date(entry.created_at)), locale)}: {t(`entry.${entry.kind}`)}
      </p>
      {entry.words ? <p className="whitespace-pre-line wrap-anywhere">{entry.words}</p> : null}
      <dl>
        {lines.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt className="text-sm text-cham-nhat">{t(`field.${name}`)}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {entry.has_file ? (
        <a
          href={localePath(locale, inspectionPaperPath(of, entry.id))}
          target="_blank"
          rel="noopener"
          className="tap link"
        >
          {t("openPaper")}
        </a>
      ) : null}
    </li>
  )
}
