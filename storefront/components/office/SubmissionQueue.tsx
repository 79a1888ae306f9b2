import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { SubmissionPage } from "@/lib/portal/certificates/office-types"
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/portal/certificates/types"
import { officePaths, submissionPath } from "@/lib/portal/office-paths"

/** Certificates that sellers of the province show, the first to wait first. */
export async function SubmissionQueue({
  page,
  status,
  current,
  pages,
}: {
  page: SubmissionPage
  status: SubmissionStatus
  current: number
  pages: number
}) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const at = (one: SubmissionStatus) =>
    one === "submitted" ? officePaths.queue : `${officePaths.queue}?muc=${one}`
  return (
    <>
      <nav aria-label={t("office.filter")} className="mb-4 flex flex-wrap gap-x-5">
        {SUBMISSION_STATUSES.map((one) => (
          <LocaleLink
            key={one}
            href={at(one)}
            aria-current={one === status ? "page" : undefined}
            className={cx("tap", one === status ? "font-semibold text-la-che" : "link")}
          >
            {t(`status.${one}`)}
          </LocaleLink>
        ))}
      </nav>
      {page.submissions.length === 0 ? (
        <EmptyState title={t("office.queueEmpty")}>
          <p>{t("office.queueEmptyHint")}</p>
        </EmptyState>
      ) : (
        <ul className="border-b border-ke">
          {page.submissions.map(({ id, product, seller, printed, submitted_at }) => (
            <li key={id} className="border-t border-ke py-4">
              <h2 className="text-lg wrap-anywhere">
                <LocaleLink href={submissionPath(id)} className="link">
                  {printed.name}
                </LocaleLink>
              </h2>
              <p className="wrap-anywhere">
                {[t("stars", { stars: printed.stars }), printed.decision_number, seller.name].join(
                  " · ",
                )}
              </p>
              <p className="text-sm text-cham-nhat wrap-anywhere">
                {product.title === printed.name ? null : `${product.title} · `}
                {t("office.waitsSince", {
                  day: formatDay(todayInVietnam(new Date(submitted_at)), locale),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={current}
        pages={pages}
        href={(number) => `${at(status)}${status === "submitted" ? "?" : "&"}trang=${number}`}
      />
    </>
  )
}
