import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { Pagination } from "@/components/ui/Pagination"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { type Locale, localePath } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { moneyPath, sellerOrderPath, statementPath } from "@/lib/portal/paths"
import {
  type Happening,
  happenings,
  type Month,
  monthName,
  STATEMENT_PAGE,
} from "@/lib/portal/statement"
import type { SellerStatement } from "@/lib/portal/types"

/** What changed the balance in a month, the oldest first, with what it is made of and what was left; and the same to keep. */
export async function Statement({
  statement,
  month,
  page,
}: {
  statement: SellerStatement
  month: Month
  page: number
}) {
  const t = await getTranslations("portal.seller.moneyPage")
  const locale = await currentLocale()
  const rows = happenings(statement.lines)
  return (
    <section aria-labelledby="statement">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="statement" className="text-xl">
          {t("statement", { month: monthName(month.month, locale) })}
        </h2>
        <p className="flex gap-x-4">
          {month.before ? (
            <LocaleLink href={moneyPath(month.before)} className="tap link">
              {t("before")}
            </LocaleLink>
          ) : null}
          {month.after ? (
            <LocaleLink href={moneyPath(month.after)} className="tap link">
              {t("after")}
            </LocaleLink>
          ) : null}
        </p>
      </div>
      <Balance label={t("opening")} amount={statement.opening} locale={locale} />
      {rows.length === 0 ? (
        <p className="border-t border-ke py-4 text-cham-nhat">{t("nothing")}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Balance label={t("closing")} amount={statement.closing} locale={locale} />
      <Pagination
        page={page}
        pages={Math.ceil(statement.count / STATEMENT_PAGE)}
        href={(number) => moneyPath(month.month, number)}
      />
      {statement.count > 0 ? (
        <p className="mt-4 grid grid-cols-2 gap-3 sm:flex">
          {(["pdf", "csv"] as const).map((kind) => (
            <a
              key={kind}
              href={localePath(locale, statementPath(kind, month.month))}
              className={buttonClass("secondary", "min-h-12")}
            >
              {t(`take.${kind}`)}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  )
}

function Balance({ label, amount, locale }: { label: string; amount: number; locale: Locale }) {
  return (
    <p className="flex justify-between gap-4 border-t border-ke py-2 font-semibold">
      {label}
      <span className="tabular-nums">{formatDong(amount, locale)}</span>
    </p>
  )
}

async function Row({ row }: { row: Happening }) {
  const t = await getTranslations("portal.seller.moneyPage")
  const orders = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const event = t.has(`event.${row.event}`) ? t(`event.${row.event}`) : row.event
  const kindOf = (kind: string) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind)
  return (
    <li className="border-t border-ke py-2">
      <div className="flex items-baseline justify-between gap-4">
        <p>
          <span className="font-semibold">{event}</span>
          {row.order ? (
            <>
              {" "}
              <LocaleLink href={sellerOrderPath(row.order.id)} className="tap link">
                {orders("order", { number: row.order.display_id })}
              </LocaleLink>
            </>
          ) : null}
        </p>
        <p
          className={cx(
            "font-semibold whitespace-nowrap tabular-nums",
            row.amount < 0 && "text-gac",
          )}
        >
          {signed(row.amount, locale)}
        </p>
      </div>
      <p className="text-sm text-cham-nhat">
        <time dateTime={row.at}>{formatMoment(row.at, locale)}</time>
        {row.note ? ` · ${row.note}` : null}
      </p>
      {row.order?.unanswered ? <p className="text-sm">{t("unanswered")}</p> : null}
      {row.parts.length > 1 ? (
        <ul className="text-sm text-cham-nhat">
          {row.parts.map(({ kind, amount }, index) => (
            <li key={`${kind}-${index}`} className="flex justify-between gap-4">
              {kindOf(kind)}
              <span className="tabular-nums">{signed(amount, locale)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex justify-between gap-4 text-sm text-cham-nhat">
        {t("left")}
        <span className="tabular-nums">{formatDong(row.balance, locale)}</span>
      </p>
    </li>
  )
}

/** What came in says so: "+120.000 ₫". */
function signed(amount: number, locale: Locale): string {
  return `${amount > 0 ? "+" : ""}${formatDong(amount, locale)}`
}
