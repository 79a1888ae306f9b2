import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import type { Period, SalesBy } from "@/lib/portal/figures/asked"
import { salesFilePath, salesPath } from "@/lib/portal/figures/paths"
import type { SoldLines } from "@/lib/portal/figures/types"

/** So many lines on a page. */
export const SALES_PAGE = 50

/** The lines behind a figure, with their sum, and the same as a table to keep. */
export async function SalesLines({
  sold,
  period,
  wanted,
  page,
}: {
  sold: SoldLines
  period: Period
  wanted: Partial<Record<SalesBy, string>>
  page: number
}) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  const { lines, sum, count } = sold
  if (count === 0) return <EmptyState title={t("nothingSold")} />
  return (
    <>
      <p className="text-lg">
        <strong>{formatDong(sum.total, locale)}</strong>{" "}
        {t("sumText", { orders: sum.orders, pieces: sum.pieces, lines: count })}
      </p>
      <p className="mb-4 flex flex-wrap gap-x-6">
        {(["xlsx", "csv"] as const).map((format) => (
          <a
            key={format}
            href={localePath(locale, salesFilePath(format, period, wanted))}
            className="tap link"
            download
          >
            {t("download", { format: format.toUpperCase() })}
          </a>
        ))}
      </p>
      <ul className="border-b border-ke">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[1fr_auto] gap-x-4 border-t border-ke py-3 md:grid-cols-[7rem_1fr_14rem_5rem_8rem]"
          >
            <span className="text-sm text-cham-nhat md:text-base">
              {formatDay(todayInVietnam(new Date(line.placed_at)), locale)} · {line.number}
            </span>
            <span className="col-span-2 wrap-anywhere md:col-span-1">
              {locale === "en" ? (line.title_en ?? line.title) : line.title}
              <span className="block text-sm text-cham-nhat">
                {(locale === "en" ? [line.seller_en, line.commune_en] : [line.seller, line.commune])
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <span className="tabular-nums md:col-start-4 md:text-right">× {line.quantity}</span>
            <span className="text-right font-semibold tabular-nums">
              {formatDong(line.total, locale)}
            </span>
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={Math.ceil(count / SALES_PAGE)}
        href={(number) => salesPath(period, wanted, number)}
      />
    </>
  )
}
