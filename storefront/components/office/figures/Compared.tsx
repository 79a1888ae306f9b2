import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { SoldInSum } from "@/lib/portal/figures/types"

/** What was sold in a time beside what was sold in as many days before. */
export async function Compared({
  now,
  before,
  days,
  daysBefore,
  href,
  hrefBefore,
}: {
  now: SoldInSum
  before: SoldInSum
  days: string
  daysBefore: string
  /** The lines behind it. */
  href: string
  /** The lines of the days before. */
  hrefBefore: string
}) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  const number = (value: number) => value.toLocaleString(locale === "vi" ? "vi-VN" : "en-US")
  const rows = [
    { key: "goods", now: formatDong(now.total, locale), before: formatDong(before.total, locale) },
    { key: "orders", now: number(now.orders), before: number(before.orders) },
    { key: "pieces", now: number(now.pieces), before: number(before.pieces) },
    { key: "newShoppers", now: number(now.new_shoppers), before: number(before.new_shoppers) },
  ] as const
  return (
    <>
      <table className="w-full max-w-2xl text-left tabular-nums">
        <thead>
          <tr className="border-b border-vien align-bottom text-sm text-cham-nhat">
            <td />
            <th scope="col" className="py-2 pl-3 text-right font-normal">
              {days}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-normal">
              {t("beforeDays", { days: daysBefore })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-ke">
              <th scope="row" className="py-2 font-normal whitespace-nowrap">
                {t(row.key)}
              </th>
              <td className="py-2 pl-3 text-right text-lg font-semibold whitespace-nowrap">
                {row.now}
              </td>
              <td className="py-2 pl-3 text-right whitespace-nowrap text-cham-nhat">
                {row.before}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-2xl text-sm text-cham-nhat">{t("counted")}</p>
      {now.orders > 0 ? (
        <LocaleLink href={href} className="tap link">
          {t("openSales")}
        </LocaleLink>
      ) : (
        <p className="mt-2">{t("nothingSold")}</p>
      )}
      {before.orders > 0 ? (
        <LocaleLink href={hrefBefore} className="tap link">
          {t("openSalesBefore")}
        </LocaleLink>
      ) : null}
    </>
  )
}
