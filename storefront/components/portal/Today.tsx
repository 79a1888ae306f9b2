import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { tapOwner } from "@/lib/portal/offline/owner"
import { tabFor } from "@/lib/portal/order-life"
import { ordersPath, sellerPaths } from "@/lib/portal/paths"
import { readToday, seesMoney } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { SellerBalances, SellerMe, SellerToday } from "@/lib/portal/types"
import { Arrived } from "./Arrived"
import { AwaitedCount } from "./AwaitedMoney"
import { Balances } from "./Balances"
import { OrderRow } from "./OrderRow"

/** As many of each as fit a phone; the others are one tap away. */
const SHOWN = 3

/**
 * What is to do now, in the order in which it is done, and what is on its way: how many of each, and what waits the longest
 * first; for owners also what they are owed.
 */
export async function Today({ token, me }: { token: string; me: SellerMe }) {
  const t = await getTranslations("portal.seller")
  const { heaps } = await readToday(token, SHOWN)
  return (
    <>
      <ul className="mb-6 grid grid-cols-4 gap-1 md:gap-4">
        {heaps.map(({ status, count }) => (
          <li key={status}>
            <LocaleLink
              href={ordersPath(tabFor(status).slug)}
              className={cx(
                "flex h-full min-h-20 flex-col items-center justify-center border bg-giay px-0.5 py-2 text-center",
                count === 0 && "border-ke text-cham-nhat",
                count > 0 && (isToDo(status) ? "border-2 border-la-che" : "border-cham-nhat"),
              )}
            >
              <span className="text-2xl font-semibold tabular-nums">{count}</span>
              <span className="text-sm">{t(`count.${status}`)}</span>
            </LocaleLink>
          </li>
        ))}
      </ul>
      {heaps.some(({ status, count }) => isToDo(status) && count > 0) ? null : (
        <EmptyState title={t("nothingToDo")}>
          {me.seller.status === "active" ? t("nothingToDoHint") : null}
        </EmptyState>
      )}
      {heaps
        .filter(({ count }) => count > 0)
        .map((heap) => (
          <Heap key={heap.status} {...heap} owner={tapOwner(me)} />
        ))}
      {seesMoney(me) ? <Owed token={token} /> : null}
    </>
  )
}

/** What is on its way is somebody else's to do. */
const isToDo = (status: SellerToday["heaps"][number]["status"]) => status !== "handed_over"

async function Owed({ token }: { token: string }) {
  const t = await getTranslations("portal.seller")
  const { balance, expected_on, cash_awaited } = await portalRead<SellerBalances>(
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
      <AwaitedCount cash={cash_awaited} />
    </section>
  )
}

async function Heap({
  status,
  orders,
  count,
  owner,
}: SellerToday["heaps"][number] & { owner: string }) {
  const t = await getTranslations("portal.seller.todo")
  const { slug } = tabFor(status)
  return (
    <section aria-labelledby={slug} className="mb-8">
      <h2 id={slug} className="mb-2 text-xl">
        {t(status)}
      </h2>
      <ul className="flex flex-col gap-2">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} level={3}>
            <Arrived order={order} owner={owner} back="today" />
          </OrderRow>
        ))}
      </ul>
      {count > orders.length ? (
        <LocaleLink href={ordersPath(slug)} className="tap link">
          {t("all", { count })}
        </LocaleLink>
      ) : null}
    </section>
  )
}
