import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { doors } from "@/lib/portal/doors"
import type { SellerOrderPage } from "@/lib/portal/types"
import { SellerOrderSheet } from "./SellerOrderSheet"

/** A seller's orders, the newest first. */
export async function SellerOrders({
  page,
  current,
  pages,
}: {
  page: SellerOrderPage
  current: number
  pages: number
}) {
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
          <li key={order.id}>
            <SellerOrderSheet order={order} />
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
