import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { Cart } from "@/lib/basket/cart-api"
import { formatAmount } from "@/lib/money"

/** What an order costs, from the goods to the total payable. */
export async function Payable({
  locale,
  cart,
  parcels,
}: {
  locale: Locale
  cart: Pick<Cart, "currency_code" | "item_total" | "shipping_total" | "discount_total" | "total">
  /** In how many the goods travel. */
  parcels: number
}) {
  const t = await getTranslations("checkout")
  const rows: [string, number][] = [
    [t("goods"), cart.item_total],
    [t("delivery", { count: parcels }), cart.shipping_total],
  ]
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        {rows.map(([label, amount]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="pl-4 text-right tabular-nums">
              {formatAmount(amount, locale, cart.currency_code)}
            </dd>
          </div>
        ))}
        {cart.discount_total > 0 ? (
          <>
            <dt>{t("discount")}</dt>
            <dd className="pl-4 text-right tabular-nums">
              −{formatAmount(cart.discount_total, locale, cart.currency_code)}
            </dd>
          </>
        ) : null}
        <dt className="mt-1 border-t border-ke pt-2 text-lg font-semibold">{t("payable")}</dt>
        <dd
          data-testid="payable"
          className="mt-1 border-t border-ke pt-2 pl-4 text-right text-lg font-semibold tabular-nums text-gac"
        >
          {formatAmount(cart.total, locale, cart.currency_code)}
        </dd>
      </dl>
      <p className="mt-1 text-sm text-cham-nhat">{t("vat")}</p>
    </>
  )
}
