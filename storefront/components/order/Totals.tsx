import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Order } from "@/lib/order/view"
import { formatAmount, formatDong } from "@/lib/money"
import { type AmountRow, Amounts } from "@/components/ui/Amounts"

/** What the order comes to, and how it is paid. */
export async function Totals({ order }: { order: Order }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const amount = (value: number) => formatAmount(value, locale, order.currency_code)
  const rows: AmountRow[] = [
    [t("goods"), amount(order.item_total)],
    [t("delivery"), amount(order.delivery_total)],
  ]
  if (order.discount_total > 0) rows.push([t("discount"), `−${amount(order.discount_total)}`])
  return (
    <section className="rounded-md border border-ke bg-giay p-4 md:p-6">
      <Amounts rows={rows} total={[t("total"), amount(order.total)]} testId="order-total" />
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
            amount: amount(order.payment.refunded),
          })}
        </p>
      ) : null}
    </section>
  )
}
