import { getTranslations } from "next-intl/server"
import { LocaleLink } from "./LocaleLink"

/** Previous, where one is, next: enough for a list people narrow rather than leaf through. */
export async function Pagination({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}) {
  if (pages < 2) return null
  const t = await getTranslations("common.pagination")
  const step =
    "tap justify-center rounded-md border border-la-che bg-giay px-4 font-semibold text-la-che hover:bg-la-che-nhat"
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-center gap-4 py-8">
      {page > 1 ? (
        <LocaleLink href={href(page - 1)} rel="prev" className={step}>
          <span aria-hidden="true">←&nbsp;</span>
          {t("previous")}
        </LocaleLink>
      ) : null}
      <span className="tabular-nums text-cham-nhat">{t("of", { page, pages })}</span>
      {page < pages ? (
        <LocaleLink href={href(page + 1)} rel="next" className={step}>
          {t("next")}
          <span aria-hidden="true">&nbsp;→</span>
        </LocaleLink>
      ) : null}
    </nav>
  )
}
