import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Order } from "@/lib/order/view"
import { formatAmount, formatDong } from "@/lib/money"

/** What the order comes to, and how it is paid. */
export async function Totals({ order }: { order: Order }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const rows: [string, number][] = [
    [t("goods"), order.item_total],
    [t("delivery"), order.delivery_total],
    ...(order.discount_total > 0
      ? [[t("discount"), -order.discount_total] as [string, number]]
      : []),
  ]
  return (
    <section className="rounded-md border border-ke bg-giay p-4 md:p-6">
      <dl className="grid grid-cols-[1fr_auto] gap-y-1">
        {rows.map(([name, amount]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="pl-4 text-right tabular-nums">
              {formatAmount(amount, locale, order.currency_code)}
            </dd>
          </div>
        ))}
        <dt className="mt-1 border-t border-ke pt-2 text-lg font-semibold">{t("total")}</dt>
        <dd
          data-testid="order-total"
          className="mt-1 border-t border-ke pt-2 pl-4 text-right text-lg font-semibold tabular-nums text-gac"
        >
          {formatAmount(order.total, locale, order.currency_code)}
        </dd>
      </dl>
      <p className="mt-1 text-sm text-cham-nhat">{t("vat")}</p>
      {order.dong_per_usd === null ? null : (
        <p className="mt-1 text-sm text-cham-nhat">
          {t("rate", { dong: formatDong(order.dong_per_usd, locale) })}
        </p>
      )}
      <p className="mt-3 border-t border-ke pt-3">
        <span className="text-cham-nhat">{t("payment")}: </span>
        {[
          t(`pay_${order.payment.method}`),
          // Cash says by its own name when it is due.
          ...(order.payment.method === "cod" && order.payment.state === "due"
            ? []
            : [t(`payment_state.${order.payment.state}`)]),
        ].join(" · ")}
      </p>
      {order.payment.refunded > 0 ? (
        <p data-testid="refunded">
          {t(order.payment.refunded < order.total ? "refunded" : "refunded_all", {
            amount: formatAmount(order.payment.refunded, locale, order.currency_code),
          })}
        </p>
      ) : null}
    </section>
  )
}
