import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { SellerOrder } from "@/lib/portal/types"
import { lineTitle } from "./words"

/** What the buyer pays for this parcel, and what the marketplace keeps of it. */
export async function OrderMoney({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const rows = [
    ...order.lines.map((line) => ({
      key: line.id,
      label: `${line.quantity} × ${lineTitle(line)}`,
      amount: line.total,
    })),
    { key: "delivery", label: t("delivery"), amount: order.delivery_total },
  ]
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="text-lg">
        {t("money")}
      </h2>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums">
        {rows.map(({ key, label, amount }) => (
          <div key={key} className="contents">
            <dt className="text-cham-nhat">{label}</dt>
            <dd className="text-right">{formatDong(amount, locale)}</dd>
          </div>
        ))}
        <dt className="border-t border-ke pt-1 font-semibold">{t("total")}</dt>
        <dd className="border-t border-ke pt-1 text-right font-semibold">
          {formatDong(order.total, locale)}
        </dd>
        <dt className="text-sm text-cham-nhat">{t("commission")}</dt>
        <dd className="text-right text-sm">
          {formatDong(order.commission + order.commission_tax, locale)}
        </dd>
      </dl>
    </section>
  )
}
