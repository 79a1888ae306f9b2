import { StarStamp } from "@/components/brand/StarStamp"
import type { Locale } from "@/i18n/edition"
import type { LineStamp as Stamped } from "@/lib/basket/types"

/** The badge of what is bought, over the corner of its picture, as on its card. The parent is `relative`. */
export function LineStamp({
  stamp,
  locale,
  size,
}: {
  stamp: Stamped | undefined
  locale: Locale
  /** Pixels. */
  size: number
}) {
  if (!stamp) return null
  return (
    <span className="pointer-events-none absolute -right-2 -top-2 leading-none">
      <StarStamp {...stamp} locale={locale} size={size} />
    </span>
  )
}
