import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { OrderedLine } from "@/lib/portal/types"
import { lineTitle } from "./words"

/** What is to be packed: how many first, as one counts it out. */
export async function OrderedGoods({ lines }: { lines: readonly OrderedLine[] }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  return (
    <ul className="border-b border-ke">
      {lines.map((line) => (
        <li key={line.id} className="flex gap-3 border-t border-ke py-3 text-lg">
          <span className="min-w-10 shrink-0 font-semibold tabular-nums">{line.quantity} ×</span>
          <span className="min-w-0 wrap-anywhere">
            {lineTitle(line, locale)}
            {line.ordered_quantity === null ? null : (
              <span className="block text-sm text-cham-nhat">
                {t("lineTaken", { count: line.quantity, ordered: line.ordered_quantity })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
