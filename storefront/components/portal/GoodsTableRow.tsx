import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Locale } from "@/i18n/edition"
import { cx } from "@/lib/class"
import type { GoodsTable } from "@/lib/portal/goods-table"

type Row = GoodsTable["rows"][number]

/** One row of a table: what it adds or changes, cell by cell, or why it is refused. */
export async function GoodsTableRow({ row }: { row: Row }) {
  const t = await getTranslations("portal.seller.table")
  const locale = await currentLocale()
  const bad = row.plan === "refuse" || row.outcome === "refused"
  return (
    <li className={cx("border-l-4 bg-giay p-3", bad ? "border-gac" : "border-la-che")}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold wrap-anywhere">
          {t("row", { row: row.row })} {row.name}
        </span>
        <span className="text-sm text-cham-nhat">
          {row.outcome === "done" ? t("done") : t(`plan.${row.plan}`)}
        </span>
      </p>
      {row.fault ? <p className="font-semibold text-gac">{row.fault}</p> : null}
      {row.refused.length > 0 ? (
        <ul>
          {row.refused.map(({ cell, message }) => (
            <li key={`${cell} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : (
        <details open={row.plan === "change" || row.changed.some(({ warning }) => warning)}>
          <summary className="tap link">{t("cells", { count: row.changed.length })}</summary>
          <ul className="text-sm">
            {row.changed.map((cell) => (
              <li key={cell.cell} className="wrap-anywhere">
                <span className="text-cham-nhat">
                  {cell.cell}, {cell.column}:
                </span>{" "}
                {cell.before === null ? null : (
                  <>
                    <del>{shown(cell.before, locale)}</del>{" "}
                  </>
                )}
                <ins className="font-semibold no-underline">{shown(cell.after, locale)}</ins>
                {cell.warning ? (
                  <strong className="block border-l-4 border-gac bg-gac-nhat px-2 py-1">
                    {cell.warning}
                  </strong>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** A story is too long to be compared here. */
const LONGEST = 120

function shown(value: string | number | null, locale: Locale): string {
  if (typeof value === "number") return value.toLocaleString(locale === "vi" ? "vi-VN" : "en-US")
  const text = value ?? ""
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
