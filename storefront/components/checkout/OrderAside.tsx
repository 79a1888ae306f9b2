import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { countUnits, groupBySeller, subtotal } from "@/lib/basket/arrange"
import type { Basket } from "@/lib/basket/types"
import { formatDong } from "@/lib/money"
import { GoodsList } from "./GoodsList"

/** What is being bought, beside the form; folded away on a phone, one tap from open. */
export async function OrderAside({ basket }: { basket: Basket }) {
  const locale = await currentLocale()
  const t = await getTranslations("checkout")
  const total = formatDong(subtotal(basket.lines), locale)
  const list = (
    <div className="flex flex-col gap-4 p-4">
      {groupBySeller(basket.lines).map((group) => (
        <GoodsList
          key={group.seller.id}
          locale={locale}
          title={group.seller.name}
          lines={group.lines}
        />
      ))}
      <p className="flex justify-between border-t border-ke pt-3 font-semibold">
        <span>{t("goods")}</span>
        <span className="tabular-nums">{total}</span>
      </p>
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
