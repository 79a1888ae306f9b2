import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { reportPath, reportsPath } from "@/lib/portal/office-paths"
import { REPORT_VIEWS, type ReportPage } from "@/lib/portal/reports/types"
import { Views } from "./Views"

/** What shoppers report of a province, what is overdue first. */
export async function ReportList({
  page,
  view,
  current,
  pages,
}: {
  page: ReportPage
  view: (typeof REPORT_VIEWS)[number]
  current: number
  pages: number
}) {
  const t = await getTranslations("report")
  const locale = await currentLocale()
  const query = (one: string): Record<string, string> => (one === "open" ? {} : { muc: one })
  return (
    <>
      <Views
        label={t("office.views")}
        at={view}
        views={REPORT_VIEWS.map((one) => ({
          view: one,
          href: reportsPath(query(one)),
          name: t(`office.view.${one}`),
        }))}
      />
      {page.reports.length === 0 ? (
        <EmptyState title={t("office.none")}>
          <p>{t("office.noneHint")}</p>
        </EmptyState>
      ) : (
        <ul className="border-b border-ke">
          {page.reports.map(({ id, about, kind, status, created_at, due_on, overdue, words }) => (
            <li key={id} className="border-t border-ke py-4">
              <h2 className="text-lg wrap-anywhere">
                <LocaleLink href={reportPath(id)} className="link">
                  {about}
                </LocaleLink>
              </h2>
              <p>
                <span className="font-semibold">{t(`kind.${kind}`)}</span>
                {` · ${t(`office.status.${status}`)}`}
                {overdue ? <strong className="text-gac"> · {t("office.overdue")}</strong> : null}
              </p>
              <p className="line-clamp-2 wrap-anywhere">{words}</p>
              <p className="text-sm text-cham-nhat">
                {t("office.since", {
                  day: formatDay(todayInVietnam(new Date(created_at)), locale),
                })}
                {status === "received"
                  ? ` · ${t("office.due", { day: formatDay(due_on, locale) })}`
                  : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={current}
        pages={pages}
        href={(number) => reportsPath({ ...query(view), trang: String(number) })}
      />
    </>
  )
}
