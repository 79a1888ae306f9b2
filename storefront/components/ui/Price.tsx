import type { Locale } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"

/**
 * A price in đồng, VAT included. `was` is the price before a reduction and is shown
 * only when it is higher; `wasLabel` says so to who cannot see the line through it.
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
    <span className={cx("whitespace-nowrap font-semibold tabular-nums text-gac", className)}>
      {formatDong(amount, locale)}
      {was && was > amount ? (
        <>
          {" "}
          <s className="ml-1 text-sm font-normal text-cham-nhat">
            {wasLabel ? <span className="sr-only">{wasLabel} </span> : null}
            {formatDong(was, locale)}
          </s>
        </>
      ) : null}
    </span>
  )
}
