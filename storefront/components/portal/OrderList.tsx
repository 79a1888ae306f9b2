import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { Pagination } from "@/components/ui/Pagination"
import { isOver, type Tab } from "@/lib/portal/order-life"
import { ordersPath } from "@/lib/portal/paths"
import { readOrders } from "@/lib/portal/seller"
import type { SellerOrder } from "@/lib/portal/types"
import { Arrived } from "./Arrived"
import { OrderRow } from "./OrderRow"
import { OrderTabs } from "./OrderTabs"
import { PrintForm } from "./PrintForm"

const PAGE_SIZE = 20
/** What the backend counts to. */
const LAST_PAGE = 5_000

/** Orders of one state: what is still to arrive begins with what waits the longest, what is over with the newest. */
export async function OrderList({
  token,
  tab,
  page,
  owner,
}: {
  token: string
  tab: Tab
  page: number
  /** Whose taps these are (`tapOwner`). */
  owner: string
}) {
  const t = await getTranslations("portal.seller")
  const current = Math.min(Math.max(page, 1), LAST_PAGE)
  const { orders, count, counts } = await readOrders(token, {
    statuses: tab.statuses,
    sort: isOver(tab) ? "newest" : "oldest",
    limit: PAGE_SIZE,
    offset: (current - 1) * PAGE_SIZE,
  })
  return (
    <>
      <OrderTabs at={tab.slug} counts={counts} />
      {orders.length === 0 ? (
        <EmptyState title={t(`empty.${tab.slug}`)}>
          <p>{t("emptyHint")}</p>
        </EmptyState>
      ) : (
        <Rows orders={orders} tab={tab} owner={owner} />
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
function Rows({
  orders,
  tab: { slug },
  owner,
}: {
  orders: readonly SellerOrder[]
  tab: Tab
  owner: string
}) {
  const printed = slug === "can-goi" || slug === "can-giao"
  const list = (
    <ul className="flex flex-col gap-2">
      {orders.map((order) => (
        <OrderRow
          key={order.id}
          order={order}
          level={2}
          ticked={printed ? order.payment !== "awaiting" : undefined}
        >
          <Arrived order={order} owner={owner} back="list" />
        </OrderRow>
      ))}
    </ul>
  )
  return printed ? <PrintForm picking={slug === "can-goi"}>{list}</PrintForm> : list
}
