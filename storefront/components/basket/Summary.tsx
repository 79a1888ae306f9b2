import type { ReactNode } from "react"
import type { Locale } from "@/i18n/edition"
import { type Currency, formatAmount, formatDong } from "@/lib/money"
import { subtotal } from "@/lib/basket/arrange"
import type { Discount } from "@/lib/basket/types"
import { cx } from "@/lib/class"
import { buttonClass } from "@/components/ui/Button"
import { PaidDelivery } from "./PaidDelivery"
import type { BasketWords, LineView, ParcelViews } from "./view-model"

/** What it comes to, and the way on. */
export function Summary({
  locale,
  currency,
  lines,
  discount,
  parcels,
  inTime,
  words,
  checkoutHref,
  blocked,
  pending,
  programmesHref,
  province,
  payFrom,
  voucher,
}: {
  locale: Locale
  currency: Currency
  lines: LineView[]
  discount: Discount
  parcels?: ParcelViews
  inTime?: string
  words: BasketWords
  checkoutHref: string
  /** Something changed that the shopper has not seen yet. */
  blocked: boolean
  pending: boolean
  programmesHref: string
  province: ReactNode
  payFrom: ReactNode
  voucher: ReactNode
}) {
  const { goods, delivery, given, total, dong } = totals(lines, discount, parcels)
  const totalLabel = delivery === undefined ? words.total : words.totalWithDelivery
  return (
    <aside className="lg:sticky lg:top-6" aria-busy={pending}>
      <div className="flex flex-col gap-4 rounded-md border border-ke bg-giay p-4 md:p-6">
        {province}
        <dl className="grid grid-cols-[1fr_auto] gap-y-2">
          <dt>{words.subtotal}</dt>
          <dd className="pl-4 text-right tabular-nums">{formatAmount(goods, locale, currency)}</dd>
          <dt>{words.delivery}</dt>
          <dd
            data-testid="delivery-total"
            className={cx("pl-4 text-right tabular-nums", pending && "opacity-50")}
          >
            {delivery === undefined ? (
              "–"
            ) : given > 0 ? (
              <PaidDelivery
                before={formatAmount(delivery + given, locale, currency)}
                beforeLabel={words.deliveryBefore}
                left={formatAmount(delivery, locale, currency)}
              />
            ) : (
              formatAmount(delivery, locale, currency)
            )}
          </dd>
          {discount.amount > 0 ? (
            <>
              <dt>
                {words.discount}
                {discount.programmes.map(({ slug, name }) => (
                  <a
                    key={slug}
                    href={`${programmesHref}/${slug}`}
                    className="tap link w-full text-sm wrap-anywhere"
                  >
                    {name}
                  </a>
                ))}
              </dt>
              <dd
                data-testid="basket-discount"
                className={cx("pl-4 text-right tabular-nums", pending && "opacity-50")}
              >
                −{formatAmount(discount.amount, locale, currency)}
              </dd>
            </>
          ) : null}
          <dt className="border-t border-ke pt-2 text-lg font-semibold">{totalLabel}</dt>
          <dd
            data-testid="basket-total"
            className={cx(
              "border-t border-ke pt-2 pl-4 text-right text-lg font-semibold tabular-nums text-gac",
              pending && "opacity-50",
            )}
          >
            {formatAmount(total, locale, currency)}
          </dd>
          {words.rate ? (
            <>
              <dt className="text-sm text-cham-nhat">{words.worth}</dt>
              <dd
                data-testid="basket-dong"
                className="pl-4 text-right text-sm tabular-nums text-cham-nhat"
              >
                {formatDong(dong, locale)}
              </dd>
            </>
          ) : null}
        </dl>
        {words.rate ? <p className="text-sm text-cham-nhat">{words.rate}</p> : null}
        <p className="text-sm text-cham-nhat">{words.vat}</p>
        {inTime ? <p className="text-sm font-semibold">{inTime}</p> : null}
        {blocked ? null : (
          <a href={checkoutHref} className={buttonClass("primary", "hidden lg:inline-flex")}>
            {words.checkout}
          </a>
        )}
        {voucher}
        {payFrom}
      </div>
    </aside>
  )
}

/** On a phone the total and the button stay within reach of the thumb, however long the basket is. */
export function PhoneBar({
  locale,
  currency,
  lines,
  discount,
  parcels,
  words,
  checkoutHref,
}: {
  locale: Locale
  currency: Currency
  lines: LineView[]
  discount: Discount
  parcels?: ParcelViews
  words: BasketWords
  checkoutHref: string
}) {
  const { delivery, total } = totals(lines, discount, parcels)
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex items-center justify-between gap-4 border-t border-ke bg-giay px-4 py-3 md:-mx-8 md:px-8 lg:hidden">
      <p>
        <span className="block text-sm text-cham-nhat">
          {delivery === undefined ? words.total : words.totalWithDelivery}
        </span>
        <span className="font-semibold tabular-nums text-gac">
          {formatAmount(total, locale, currency)}
        </span>
      </p>
      <a href={checkoutHref} className={buttonClass("primary", "grow")}>
        {words.checkout}
      </a>
    </div>
  )
}

/**
 * Delivery counts once it is known; an unknown price is not nought. What is taken off is known of the basket as it was
 * before the tap.
 */
function totals(lines: LineView[], off: Discount, parcels: ParcelViews | undefined) {
  const goods = subtotal(lines)
  const delivery = parcels && Object.values(parcels).reduce((sum, parcel) => sum + parcel.price, 0)
  const given = Object.values(parcels ?? {}).reduce((sum, parcel) => sum + parcel.given, 0)
  const dong =
    lines.reduce((sum, line) => sum + (line.dong ?? 0) * line.quantity, 0) +
    Object.values(parcels ?? {}).reduce((sum, parcel) => sum + parcel.dong, 0)
  const less = (sum: number, taken: number) => Math.max(sum - taken, 0)
  const total = less(goods, off.amount) + (delivery ?? 0)
  return { goods, delivery, given, total, dong: less(dong, off.dong) }
}
