import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import type { SellerOrder } from "@/lib/portal/types"
import { lineTitle } from "./words"

/** What the buyer pays for this parcel, what the marketplace keeps of it, and what the seller gets. */
export async function OrderMoney({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const rows = [
    ...order.lines.map((line) => ({
      key: line.id,
      label: `${line.quantity} × ${lineTitle(line, locale)}`,
      amount: line.total,
    })),
    { key: "delivery", label: t("delivery"), amount: order.delivery_total },
  ]
  const { total, commission, commission_tax, tax_withheld, owed } = order
  const others = [
    { key: "taxWithheld" as const, amount: -tax_withheld },
    // A reduction that somebody else bears: the buyer pays less, and the seller gets it all the same.
    {
      key: "borne" as const,
      amount: owed > 0 ? owed - (total - commission - commission_tax - tax_withheld) : 0,
    },
  ].filter(({ amount }) => amount !== 0)
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
          {formatDong(-(order.commission + order.commission_tax), locale)}
        </dd>
        {others.map(({ key, amount }) => (
          <div key={key} className="contents text-sm">
            <dt className="text-sm text-cham-nhat">{t(key)}</dt>
            <dd className="text-right text-sm">{formatDong(amount, locale)}</dd>
          </div>
        ))}
        {order.owed > 0 ? (
          <>
            <dt className="border-t border-ke pt-1 font-semibold">{t("owed")}</dt>
            <dd className="border-t border-ke pt-1 text-right font-semibold">
              {formatDong(order.owed, locale)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
