import { LineStamp } from "@/components/basket/LineStamp"
import type { Locale } from "@/i18n/edition"
import type { LineStamp as Stamped } from "@/lib/basket/types"
import { type Currency, formatAmount } from "@/lib/money"

interface Good {
  id: string
  title: string
  variantTitle?: string
  quantity: number
  /** What else is to be said of it. */
  note?: string
  unitPrice: number
  thumbnail?: string
  /** Of what is not ordered yet. */
  stamp?: Stamped
}

/** Goods of one seller in few words: for the side of a form, a review, an order. */
export function GoodsList({
  locale,
  currency,
  title,
  lines,
}: {
  locale: Locale
  currency: Currency
  title?: string
  lines: Good[]
}) {
  return (
    <div>
      {title ? <h3 className="text-base">{title}</h3> : null}
      <ul className="divide-y divide-ke">
        {lines.map((line) => (
          <li key={line.id} className="flex items-start gap-3 py-2">
            <span className="relative block size-14 shrink-0 bg-suong">
              {line.thumbnail ? (
                <img
                  src={line.thumbnail}
                  alt=""
                  width={56}
                  height={56}
                  loading="lazy"
                  className="size-full object-contain"
                />
              ) : null}
              <LineStamp stamp={line.stamp} locale={locale} size={28} />
            </span>
            <span className="min-w-0 grow">
              <span className="name block leading-snug">{line.title}</span>
              {line.variantTitle ? (
                <span className="block text-sm">{line.variantTitle}</span>
              ) : null}
              <span className="block text-sm text-cham-nhat">
                {line.quantity} × {formatAmount(line.unitPrice, locale, currency)}
              </span>
              {line.note ? <span className="block text-sm font-semibold">{line.note}</span> : null}
            </span>
            <span className="whitespace-nowrap tabular-nums">
              {formatAmount(line.unitPrice * line.quantity, locale, currency)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
