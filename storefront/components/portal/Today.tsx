import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { type Tab, TABS } from "@/lib/portal/order-life"
import { ordersPath, sellerPaths } from "@/lib/portal/paths"
import { readOrders } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { SellerBalances, SellerOrderPage } from "@/lib/portal/types"
import { Balances } from "./Balances"
import { OrderRow } from "./OrderRow"

/** What a seller has to do, in the order in which it is done. */
const TO_DO = TABS.slice(0, 3) as readonly Tab[]
/** As many of each as fit a phone; the others are one tap away. */
const SHOWN = 3

/** What is to do now: how many of each, and the oldest first; for owners also what they are owed. */
export async function Today({
  token,
  money,
  selling,
}: {
  token: string
  money: boolean
  /** Whether new orders may come. */
  selling: boolean
}) {
  const t = await getTranslations("portal.seller")
  const heaps = await Promise.all(
    TO_DO.map(async (tab) => ({
      tab,
      ...(await readOrders(token, { statuses: tab.statuses, sort: "oldest", limit: SHOWN })),
    })),
  )
  return (
    <>
      <ul className="mb-6 grid grid-cols-3 gap-2 md:gap-4">
        {heaps.map(({ tab, count }) => (
          <li key={tab.slug}>
            <LocaleLink
              href={ordersPath(tab.slug)}
              className={cx(
                "flex min-h-20 flex-col items-center justify-center border bg-giay px-1 py-2 text-center",
                count > 0 ? "border-2 border-la-che" : "border-ke text-cham-nhat",
              )}
            >
              <span className="text-2xl font-semibold tabular-nums">{count}</span>
              <span className="text-sm">{t(`count.${tab.statuses[0]}`)}</span>
            </LocaleLink>
          </li>
        ))}
      </ul>
      {heaps.every(({ count }) => count === 0) ? (
        <EmptyState title={t("nothingToDo")}>{selling ? t("nothingToDoHint") : null}</EmptyState>
      ) : (
        heaps.filter(({ count }) => count > 0).map((heap) => <Heap key={heap.tab.slug} {...heap} />)
      )}
      {money ? <Owed token={token} /> : null}
    </>
  )
}

async function Owed({ token }: { token: string }) {
  const t = await getTranslations("portal.seller")
  const { balance, expected_on } = await portalRead<SellerBalances>(
    "seller",
    "/seller/balance",
    token,
  )
  return (
    <section aria-labelledby="owed" className="mb-8">
      <div className="mb-2 flex items-center justify-between gap-4">
        <h2 id="owed" className="text-xl">
          {t("money")}
        </h2>
        <LocaleLink href={sellerPaths.money} className="tap link">
          {t("moneyMore")}
        </LocaleLink>
      </div>
      <Balances balance={balance} expectedOn={expected_on} hints={false} />
    </section>
  )
}

async function Heap({ tab, orders, count }: SellerOrderPage & { tab: Tab }) {
  const t = await getTranslations("portal.seller.todo")
  return (
    <section aria-labelledby={tab.slug} className="mb-8">
      <h2 id={tab.slug} className="mb-2 text-xl">
        {t(tab.statuses[0])}
      </h2>
      <ul className="flex flex-col gap-2">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} level={3} />
        ))}
      </ul>
      {count > orders.length ? (
        <LocaleLink href={ordersPath(tab.slug)} className="tap link">
          {t("all", { count })}
        </LocaleLink>
      ) : null}
    </section>
  )
}
