import { getTranslations } from "next-intl/server"
import { TextAreaField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { planInspectionPath, registeredPath } from "@/lib/portal/office-paths"
import { moveReport } from "@/lib/portal/reports/actions"
import type { ReportInFull } from "@/lib/portal/reports/types"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"

/** A report with what it is about, and what an office may do about it. */
export async function ReportSteps({ in_full }: { in_full: ReportInFull }) {
  const t = await getTranslations("report")
  const certificate = await getTranslations("certificate")
  const locale = await currentLocale()
  const { report, certificates } = in_full
  const { id, status, version, product } = report
  const steps =
    status === "received"
      ? (["looking", "upheld", "unfounded", "set_aside"] as const)
      : status === "looking"
        ? (["upheld", "unfounded", "set_aside"] as const)
        : []
  const formWords = await portalFormWords()
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="said">
        <h2 id="said" className="mb-2 text-xl">
          {t(`kind.${report.kind}`)}
        </h2>
        <p>
          <span className="font-semibold">{t(`office.status.${status}`)}</span>
          {report.overdue ? <strong className="text-gac"> · {t("office.overdue")}</strong> : null}
          {status === "received"
            ? ` · ${t("office.due", { day: formatDay(report.due_on, locale) })}`
            : null}
        </p>
        <blockquote className="my-3 border-l-4 border-la-che bg-suong px-4 py-3 whitespace-pre-line wrap-anywhere">
          {report.words}
        </blockquote>
        <p className="text-sm text-cham-nhat">
          {t("office.since", {
            day: formatDay(todayInVietnam(new Date(report.created_at)), locale),
          })}
          {` · ${t(report.wants_answer ? "office.wantsAnswer" : "office.noAddress")}`}
        </p>
        {report.answer ? <Notice className="mt-3">{report.answer}</Notice> : null}
        {product ? (
          <LocaleLink href={`/san-pham/${product.handle}`} className="tap link">
            {certificate("office.product")}: {product.title}
          </LocaleLink>
        ) : null}
        <ul>
          {certificates.map((one) => (
            <li key={one.id} className="flex flex-wrap gap-x-5 border-t border-ke py-2">
              <LocaleLink href={registeredPath(one.id)} className="tap link">
                {certificate("stars", { stars: one.stars })} ·{" "}
                {certificate(`standing.${one.standing}`)}
              </LocaleLink>
              <LocaleLink href={planInspectionPath(one.id, id)} className="tap link">
                {t("office.inspect")}
              </LocaleLink>
            </li>
          ))}
        </ul>
      </section>
      {steps.length > 0 ? (
        <section aria-labelledby="steps">
          <h2 id="steps" className="mb-2 text-xl">
            {t("office.next")}
          </h2>
          {steps.map((to) => (
            <details key={to} className="border-t border-ke pt-2">
              <summary className="tap link">{t(`office.step.${to}`)}</summary>
              <PortalForm
                action={moveReport}
                hidden={{ locale, id, version: String(version), to }}
                words={formWords}
                className="pb-4"
              >
                <div className="flex flex-col gap-4">
                  <TextAreaField
                    id={`${to}-words`}
                    name="words"
                    label={t("office.words")}
                    hint={t(to === "set_aside" ? "office.wordsInside" : "office.wordsHint")}
                    rows={3}
                    maxLength={2_000}
                    required={to === "upheld" || to === "unfounded"}
                  />
                  <BigButton variant="secondary">{t(`office.step.${to}`)}</BigButton>
                </div>
              </PortalForm>
            </details>
          ))}
        </section>
      ) : null}
    </div>
  )
}
