import type { Locale } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"

/**
 * A price in đồng, VAT included. `was` is the price before a reduction and is shown
 * only when it is higher, below where a card on a phone is too narrow for both; `wasLabel`
 * says so to who cannot see the line through it.
 */
export function Price({
  amount,
  was,
  wasLabel,
  locale,
  className,
}: {
  amount: number
  was?: number | null
  wasLabel?: string
  locale: Locale
  className?: string
}) {
  return (
    <span className={cx("font-semibold tabular-nums text-gac", className)}>
      <span className="whitespace-nowrap">{formatDong(amount, locale)}</span>
      {was && was > amount ? (
        <>
          {" "}
          <s className="text-sm font-normal whitespace-nowrap text-cham-nhat">
            {wasLabel ? <span className="sr-only">{wasLabel} </span> : null}
            {formatDong(was, locale)}
          </s>
        </>
      ) : null}
    </span>
  )
}
