import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { countUnits, groupBySeller, subtotal } from "@/lib/basket/arrange"
import type { Basket } from "@/lib/basket/types"
import { formatAmount } from "@/lib/money"
import { GoodsList } from "./GoodsList"

/** What is being bought, beside the form; folded away on a phone, one tap from open. */
export async function OrderAside({
  basket,
  delivery,
}: {
  basket: Basket
  /** To the province that was asked about, in what the basket is charged; absent while none was. */
  delivery?: { province: string; total: number }
}) {
  const locale = await currentLocale()
  const t = await getTranslations("checkout")
  const goods = subtotal(basket.lines)
  const { currency } = basket.charge
  const discount = basket.discount.amount
  const total = formatAmount(goods - discount + (delivery?.total ?? 0), locale, currency)
  const rows: [string, number][] = [
    [t("goods"), goods],
    ...(delivery
      ? [[t("delivery_to", { province: delivery.province }), delivery.total] as [string, number]]
      : []),
    ...(discount > 0 ? [[t("discount"), -discount] as [string, number]] : []),
  ]
  const list = (
    <div className="flex flex-col gap-4 p-4">
      {groupBySeller(basket.lines).map((group) => (
        <GoodsList
          key={group.seller.id}
          locale={locale}
          currency={currency}
          title={group.seller.name}
          lines={group.lines}
        />
      ))}
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-ke pt-3">
        {rows.map(([name, amount]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-right tabular-nums">{formatAmount(amount, locale, currency)}</dd>
          </div>
        ))}
        {delivery ? (
          <>
            <dt className="font-semibold">{t("sum")}</dt>
            <dd className="text-right font-semibold tabular-nums text-gac">{total}</dd>
          </>
        ) : null}
      </dl>
      {delivery ? null : <p className="text-sm text-cham-nhat">{t("delivery_later")}</p>}
    </div>
  )
  return (
    <>
      <details className="rounded-md border border-ke bg-giay lg:hidden">
        <summary className="tap link w-full px-4 font-semibold">
          {t("show_summary", { count: countUnits(basket.lines), total })}
        </summary>
        {list}
      </details>
      <aside
        aria-label={t("summary")}
        className="hidden rounded-md border border-ke bg-giay lg:sticky lg:top-6 lg:block"
      >
        <h2 className="border-b border-ke px-4 py-3 text-lg">{t("summary")}</h2>
        {list}
      </aside>
    </>
  )
}
