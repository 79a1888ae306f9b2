import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { FiguresTable, Period } from "@/lib/portal/figures/asked"
import { figuresFilePath } from "@/lib/portal/figures/paths"

/** A table with every row, to keep. */
export async function TableFiles({
  of,
  name,
  period,
}: {
  of: FiguresTable
  /** What the table is called, for whoever hears the links alone. */
  name: string
  period: Period
}) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  return (
    <p className="flex flex-wrap gap-x-5">
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={localePath(locale, figuresFilePath(period, { format, of }))}
          className="tap link text-sm"
          download
        >
          {t("table", { format: format.toUpperCase() })}
          <span className="sr-only">: {name}</span>
        </a>
      ))}
    </p>
  )
}
