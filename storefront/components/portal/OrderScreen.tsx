import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { hasEnded } from "@/lib/portal/order-life"
import type { SellerOrder } from "@/lib/portal/types"
import { DeliveryFacts } from "./DeliveryFacts"
import { NextStep } from "./NextStep"
import { OrderedGoods } from "./OrderedGoods"
import { OrderMoney } from "./OrderMoney"
import { OrderProgress } from "./OrderProgress"
import { ReportedProblem } from "./ReportedProblem"
import { wayOf } from "./words"

/** One order: what it is of, what to do with it now, then all that one may want to look up. */
export async function OrderScreen({
  order,
  owner,
  selling,
}: {
  order: SellerOrder
  owner: string
  selling: boolean
}) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const open = !hasEnded(order.status)
  return (
    <article data-testid="order" className="flex flex-col gap-6">
      <div>
        <p className="mb-2">
          <span className="font-semibold">{t(`status.${order.status}`)}</span>
          {" · "}
          <time dateTime={order.placed_at} className="text-cham-nhat">
            {t("placedOn", { moment: formatMoment(order.placed_at, locale) })}
          </time>
        </p>
        <OrderedGoods lines={order.lines} />
        {open && order.status !== "delivered" ? <ToCollect order={order} /> : null}
      </div>
      <ReportedProblem order={order} />
      {/* Of another state it is another form, which knows nothing of what went wrong with the last. */}
      <NextStep key={order.status} order={order} owner={owner} selling={selling} />
      {open && order.delivery ? <DeliveryFacts order={order} /> : null}
      <HandedOver order={order} />
      <OrderProgress order={order} />
      <OrderMoney order={order} />
    </article>
  )
}

/** What the buyer pays, and whether whoever brings the parcel collects it. */
export async function ToCollect({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const amount = formatDong(order.total, await currentLocale())
  return (
    <p className="mt-2">
      <strong>{order.payment === "due_on_delivery" ? t("collect", { amount }) : amount}</strong>
      <span className={order.payment === "awaiting" ? "block font-semibold" : "block"}>
        {t(`payment.${order.payment}`)}
      </span>
    </p>
  )
}

/** How the parcel left, for whoever asks where it is. */
async function HandedOver({ order }: { order: SellerOrder }) {
  const { hand_over, cash_received_at } = order
  const t = await getTranslations("portal.seller.handedOver")
  const facts = await wayOf({ hand_over })
  if (cash_received_at) {
    const moment = formatMoment(cash_received_at, await currentLocale())
    facts.push(t("cashCame", { moment }))
  } else if (hand_over?.cash_to === "seller") facts.push(t("cashToSeller"))
  return facts.length > 0 ? <p className="wrap-anywhere">{facts.join(" · ")}</p> : null
}
