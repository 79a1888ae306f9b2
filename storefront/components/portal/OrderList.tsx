import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { type Tab, TABS } from "@/lib/portal/order-life"
import { ordersPath } from "@/lib/portal/paths"
import { readOrders } from "@/lib/portal/seller"
import type { SellerOrder } from "@/lib/portal/types"
import { OrderRow } from "./OrderRow"
import { OrderTabs } from "./OrderTabs"
import { PrintForm } from "./PrintForm"

const PAGE_SIZE = 20
/** What the backend counts to. */
const LAST_PAGE = 5_000

/** Orders of one state: what is still to do begins with the oldest, what is done with the newest. */
export async function OrderList({ token, tab, page }: { token: string; tab: Tab; page: number }) {
  const t = await getTranslations("portal.seller")
  const current = Math.min(Math.max(page, 1), LAST_PAGE)
  const { orders, count } = await readOrders(token, {
    statuses: tab.statuses,
    sort: TABS.indexOf(tab) < 3 ? "oldest" : "newest",
    limit: PAGE_SIZE,
    offset: (current - 1) * PAGE_SIZE,
  })
  return (
    <>
      <OrderTabs at={tab.slug} />
      {orders.length === 0 ? (
        <EmptyState title={t(`empty.${tab.slug}`)}>
          <p>{t("emptyHint")}</p>
        </EmptyState>
      ) : (
        <Rows orders={orders} tab={tab} />
      )}
      <Pagination
        page={current}
        pages={Math.ceil(count / PAGE_SIZE)}
        href={(number) => ordersPath(tab.slug, number)}
      />
    </>
  )
}

/** The orders; those that parcels are made of, with their papers. */
function Rows({ orders, tab: { slug } }: { orders: readonly SellerOrder[]; tab: Tab }) {
  const printed = slug === "can-goi" || slug === "can-giao"
  const list = (
    <ul className="flex flex-col gap-2">
      {orders.map((order) => (
        <OrderRow
          key={order.id}
          order={order}
          level={2}
          ticked={printed ? order.payment !== "awaiting" : undefined}
        />
      ))}
    </ul>
  )
  return printed ? <PrintForm picking={slug === "can-goi"}>{list}</PrintForm> : list
}
