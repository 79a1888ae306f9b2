import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { hasEnded } from "@/lib/portal/order-life"
import type { SellerOrder } from "@/lib/portal/types"
import { lineTitle } from "./words"

/**
 * What the buyer pays for this parcel, what the marketplace keeps of it, and what the seller gets; of one that is not sent or came
 * back, only what was ordered.
 */
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
  const ended = hasEnded(order.status)
  const { total, commission, commission_tax, tax_withheld, owed } = order
  const kept = [
    { key: "commission" as const, amount: -(commission + commission_tax) },
    { key: "taxWithheld" as const, amount: -tax_withheld },
    // A reduction that somebody else bears: the buyer pays less, and the seller gets it all the same.
    {
      key: "borne" as const,
      amount: owed > 0 ? owed - (total - commission - commission_tax - tax_withheld) : 0,
    },
  ].filter(({ key, amount }) => !ended && (key === "commission" || amount !== 0))
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
        <dt className="border-t border-ke pt-1 font-semibold">{t(ended ? "cameTo" : "total")}</dt>
        <dd className="border-t border-ke pt-1 text-right font-semibold">
          {formatDong(total, locale)}
        </dd>
        {kept.map(({ key, amount }) => (
          <div key={key} className="contents text-sm">
            <dt className="text-sm text-cham-nhat">{t(key)}</dt>
            <dd className="text-right text-sm">{formatDong(amount, locale)}</dd>
          </div>
        ))}
        {owed > 0 ? (
          <>
            <dt className="border-t border-ke pt-1 font-semibold">{t("owed")}</dt>
            <dd className="border-t border-ke pt-1 text-right font-semibold">
              {formatDong(owed, locale)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
