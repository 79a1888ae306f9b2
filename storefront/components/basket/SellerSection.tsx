import type { FormHTMLAttributes } from "react"
import type { Locale } from "@/i18n/edition"
import { type Currency, formatAmount } from "@/lib/money"
import { cx } from "@/lib/class"
import type { BasketSeller } from "@/lib/basket/types"
import { BasketLineRow } from "./BasketLineRow"
import type { BasketWords, LineView, ParcelView } from "./view-model"

/** What one seller sends: their name, their goods, their parcel. */
export function SellerSection({
  locale,
  currency,
  seller,
  lines,
  subtotal,
  parcel,
  words,
  sellerHref,
  form,
  stale,
}: {
  locale: Locale
  currency: Currency
  seller: BasketSeller
  lines: LineView[]
  subtotal: number
  parcel?: ParcelView
  words: BasketWords
  sellerHref: string
  form: Pick<FormHTMLAttributes<HTMLFormElement>, "action" | "onSubmit">
  /** An action is under way: the parcel's price is that of before. */
  stale: boolean
}) {
  return (
    <section
      aria-label={seller.name ? `${words.soldBy} ${seller.name}` : words.changedTitle}
      data-testid="seller-group"
      className="rounded-md border border-ke bg-giay"
    >
      {seller.name ? (
        <header className="flex flex-wrap items-baseline gap-x-2 border-b border-ke px-4 py-2 md:px-6">
          <span className="text-sm text-cham-nhat">{words.soldBy}</span>
          <h2 className="text-lg">
            <a href={`${sellerHref}/${seller.handle}`} className="tap hover:underline">
              {seller.name}
            </a>
          </h2>
        </header>
      ) : null}
      <ul className="divide-y divide-ke px-4 md:px-6">
        {lines.map((line) => (
          <BasketLineRow
            key={line.id}
            locale={locale}
            currency={currency}
            line={line}
            words={words}
            form={form}
          />
        ))}
      </ul>
      <dl className="flex flex-col gap-y-1 border-t border-ke bg-nen px-4 py-3 text-sm md:px-6">
        <div className="flex items-baseline justify-between gap-x-4">
          <dt>{words.sellerSubtotal}</dt>
          <dd className="whitespace-nowrap tabular-nums">
            {formatAmount(subtotal, locale, currency)}
          </dd>
        </div>
        {/* Not yet known is a sentence, not a figure: on a phone it goes under its label. */}
        <div
          className={cx(
            "flex items-baseline justify-between gap-x-4",
            !parcel && "flex-col sm:flex-row",
          )}
        >
          <dt>
            {words.parcel}
            {parcel ? <span className="block text-cham-nhat">{parcel.facts}</span> : null}
            {parcel?.paid.map((line) => (
              <span key={line} className="block font-semibold text-la-che wrap-anywhere">
                {line}
              </span>
            ))}
          </dt>
          <dd
            className={cx(
              parcel ? "whitespace-nowrap tabular-nums" : "text-cham-nhat",
              stale && "opacity-50",
            )}
          >
            {parcel ? parcel.text : words.deliveryUnknown}
          </dd>
        </div>
      </dl>
    </section>
  )
}
