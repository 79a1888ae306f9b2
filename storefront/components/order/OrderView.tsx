import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { ParcelAct } from "@/lib/order/parcel-acts"
import { formatInstant } from "@/lib/order/times"
import { type Order, orderStage } from "@/lib/order/view"
import { buttonClass } from "@/components/ui/Button"
import { OrderFacts } from "./OrderFacts"
import { OrderHelp } from "./OrderHelp"
import { ParcelSection } from "./ParcelSection"
import { Thanks } from "./Thanks"
import { Totals } from "./Totals"
import { TransferPanel } from "./TransferPanel"
import { sayStatus } from "./words"

/** An order, from the moment it is placed to the day it arrives. */
export async function OrderView({
  order,
  token,
  isNew,
  done,
}: {
  order: Order
  token: string
  /** Placed just now: say thank you, and what happens next. */
  isNew: boolean
  /** What was just done about one parcel. */
  done?: { act: ParcelAct; parcel: string }
}) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const { transfer } = order.payment
  const confirmation = localePath(
    locale,
    `/don-hang/${order.id}/xac-nhan?t=${encodeURIComponent(token)}`,
  )
  return (
    <div className="column py-6 md:py-10">
      {isNew ? <Thanks order={order} /> : null}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-3xl">{t("order_title", { number: order.number })}</h1>
          <p className="text-cham-nhat">
            {t("placed_on", { date: formatInstant(order.placed_at, locale) })}&nbsp;·{" "}
            <strong data-testid="order-stage" className="text-cham">
              {await sayStatus(orderStage(order), locale)}
            </strong>
          </p>
        </div>
        <a href={confirmation} className={buttonClass("secondary")} download>
          {t("download")}
        </a>
      </div>
      <div className="beside-[24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {order.payment.state === "awaiting" && transfer?.qr ? (
            <TransferPanel transfer={{ ...transfer, qr: transfer.qr }} />
          ) : null}
          <h2 className="text-2xl">{t("parcels_title", { count: order.seller_orders.length })}</h2>
          {order.seller_orders.map((part) => (
            <ParcelSection
              key={part.number}
              part={part}
              order={order}
              token={token}
              done={done?.parcel === part.id ? done.act : undefined}
            />
          ))}
        </div>
        <div className="flex flex-col gap-6">
          <Totals order={order} />
          <OrderFacts order={order} />
          <OrderHelp number={order.number} />
        </div>
      </div>
    </div>
  )
}
