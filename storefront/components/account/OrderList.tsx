import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { PastOrder } from "@/lib/account/orders"
import { formatInstant } from "@/lib/order/times"
import { formatAmount, minorUnits } from "@/lib/money"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { sayStatus } from "@/components/order/words"

/** Past orders, newest first, each a way to its own page. */
export async function OrderList({ orders }: { orders: PastOrder[] }) {
  const t = await getTranslations("account")
  const locale = await currentLocale()
  if (orders.length === 0) {
    return (
      <EmptyState
        title={t("no_orders")}
        actions={<ButtonLink href="/tim-kiem">{t("no_orders_action")}</ButtonLink>}
      />
    )
  }
  const rows = await Promise.all(
    orders.map(async (order) => ({ ...order, said: await sayStatus(order.status, locale) })),
  )
  return (
    <section className="rounded-md border border-ke bg-giay">
      <h2 className="border-b border-ke px-4 py-3 text-xl md:px-6">{t("orders")}</h2>
      <ul className="divide-y divide-ke px-4 md:px-6">
        {rows.map((order) => (
          <li key={order.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <div>
              <LocaleLink href={`/don-hang/${order.id}`} className="tap link font-semibold">
                {t("order_number", { number: order.display_id })}
              </LocaleLink>
              <p className="text-sm text-cham-nhat">
                {t("order_line", {
                  date: formatInstant(order.created_at, locale),
                  total: formatAmount(
                    minorUnits(order.total, order.currency_code),
                    locale,
                    order.currency_code,
                  ),
                })}
              </p>
            </div>
            <span>
              {[order.said, ...(order.refunded ? [t(`refunded.${order.refunded}`)] : [])].join(
                " · ",
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
