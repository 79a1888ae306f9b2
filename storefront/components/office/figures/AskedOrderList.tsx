import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import type { Period } from "@/lib/portal/figures/asked"
import { askedOrdersPath } from "@/lib/portal/figures/paths"
import type { AskedOrders } from "@/lib/portal/figures/types"

/** So many orders on a page. */
export const ASKED_PAGE = 50

/** The orders behind how sellers answer: when each came, what became of it and when it was answered. */
export async function AskedOrderList({
  asked: { orders, count },
  period,
  seller,
  page,
}: {
  asked: AskedOrders
  period: Period
  seller: string | undefined
  page: number
}) {
  const t = await getTranslations("figures")
  const status = await getTranslations("portal.seller.status")
  const locale = await currentLocale()
  if (count === 0) return <EmptyState title={t("noOrders")} />
  return (
    <>
      <p className="mb-4">{t("askedCount", { count })}</p>
      <ul className="max-w-3xl border-b border-ke">
        {orders.map((order) => (
          <li key={order.id} className="border-t border-ke py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold tabular-nums">#{order.number}</span>
              <span className={order.status === "expired" ? "font-semibold text-gac" : undefined}>
                {status(order.status)}
              </span>
            </p>
            <p className="wrap-anywhere">{locale === "en" ? order.seller_en : order.seller}</p>
            <p className="text-sm text-cham-nhat">
              {[
                t("askedAt", { moment: formatMoment(order.asked_at, locale) }),
                order.answered_at
                  ? t("answeredAt", { moment: formatMoment(order.answered_at, locale) })
                  : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={Math.ceil(count / ASKED_PAGE)}
        href={(number) => askedOrdersPath(period, seller, number)}
      />
    </>
  )
}
