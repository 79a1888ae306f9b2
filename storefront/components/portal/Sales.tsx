import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { everyDay, type Month, monthName } from "@/lib/portal/statement"
import type { SellerSales } from "@/lib/portal/types"
import { SalesChart } from "./SalesChart"

/** What was sold in a month, day by day, and the products that brought the most. */
export async function Sales({ sales, month }: { sales: SellerSales; month: Month }) {
  const t = await getTranslations("portal.seller.sales")
  const locale = await currentLocale()
  const title = t("title", { month: monthName(month.month, locale) })
  return (
    <section aria-labelledby="sales" className="mb-8">
      <h2 id="sales" className="text-xl">
        {title}
      </h2>
      {sales.orders === 0 ? (
        <p className="py-2 text-cham-nhat">{t("nothing")}</p>
      ) : (
        <>
          <p className="mb-3">
            <strong className="text-2xl tabular-nums">{formatDong(sales.total, locale)}</strong>{" "}
            <span className="text-cham-nhat">{t("count", { count: sales.orders })}</span>
          </p>
          <SalesChart days={everyDay(sales.days, month)} title={title} />
          <h3 className="mt-4 text-lg">{t("bestProducts")}</h3>
          <ol>
            {sales.products.map(({ product_id, title: name, title_en, quantity, total }) => (
              <li
                key={product_id ?? name}
                className="flex items-baseline justify-between gap-4 border-t border-ke py-2"
              >
                <span className="wrap-anywhere">
                  {(locale === "en" && title_en) || name}
                  <span className="block text-sm text-cham-nhat">{t("sold", { quantity })}</span>
                </span>
                <span className="font-semibold whitespace-nowrap tabular-nums">
                  {formatDong(total, locale)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
