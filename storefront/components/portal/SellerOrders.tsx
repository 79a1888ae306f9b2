import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { doors } from "@/lib/portal/doors"
import type { SellerOrderPage } from "@/lib/portal/types"

/** Whose payment tells the seller nothing any more. */
const ENDED = new Set(["cancelled", "returned"])

/** A seller's orders as sheets, since they are read on phones: what to send, and what is earned. */
export async function SellerOrders({
  page,
  current,
  pages,
}: {
  page: SellerOrderPage
  current: number
  pages: number
}) {
  const locale = await currentLocale()
  const t = await getTranslations("portal.seller")
  if (page.orders.length === 0) {
    return (
      <EmptyState title={t("noOrders")}>
        <p>{t("noOrdersHint")}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="flex flex-col gap-4">
        {page.orders.map((order) => (
          <li key={order.id} className="border border-ke bg-giay p-4 md:p-5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="text-xl">{t("order", { number: order.display_id })}</h2>
              <p className="text-sm">
                <span className="font-semibold">
                  {t.has(`status.${order.status}`) ? t(`status.${order.status}`) : order.status}
                </span>
                {" · "}
                <time dateTime={order.placed_at}>
                  {formatDay(todayInVietnam(new Date(order.placed_at)), locale)}
                </time>
              </p>
            </div>
            {!ENDED.has(order.status) && (
              <p className={order.payment === "awaiting" ? "mt-1 font-semibold" : "mt-1 text-sm"}>
                {t(`payment.${order.payment}`)}
              </p>
            )}
            <ul className="mt-2">
              {order.lines.map((line) => (
                <li key={line.id} className="flex justify-between gap-4 border-t border-ke py-2">
                  <span>
                    {line.quantity} × {line.title}
                  </span>
                  <span className="tabular-nums">{formatDong(line.total, locale)}</span>
                </li>
              ))}
            </ul>
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 border-t border-ke pt-2 text-sm tabular-nums">
              <dt className="text-cham-nhat">{t("delivery")}</dt>
              <dd className="text-right">{formatDong(order.delivery_total, locale)}</dd>
              <dt className="font-semibold">{t("total")}</dt>
              <dd className="text-right text-base font-semibold">
                {formatDong(order.total, locale)}
              </dd>
              <dt className="text-cham-nhat">{t("commission")}</dt>
              <dd className="text-right">{formatDong(order.commission, locale)}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <Pagination
        page={current}
        pages={pages}
        href={(number) => `${doors.seller.path}?trang=${number}`}
      />
    </>
  )
}
