import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { doors } from "@/lib/portal/doors"
import type { SellerOrder } from "@/lib/portal/types"
import { buttonClass } from "@/components/ui/Button"
import { DeliveryFacts } from "./DeliveryFacts"

/** Whose payment and address tell the seller nothing any more. */
const ENDED = new Set(["cancelled", "returned"])

/** One order as a sheet, since sellers read on phones: what to send, to whom, and what is earned. */
export async function SellerOrderSheet({ order }: { order: SellerOrder }) {
  const locale = await currentLocale()
  const t = await getTranslations("portal.seller")
  const open = !ENDED.has(order.status)
  return (
    <article className="border border-ke bg-giay p-4 md:p-5" data-testid="sheet">
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
      {open ? (
        <p className={order.payment === "awaiting" ? "mt-1 font-semibold" : "mt-1 text-sm"}>
          {t(`payment.${order.payment}`)}
          {order.payment === "due_on_delivery" ? (
            <strong className="block">
              {t("collect", { amount: formatDong(order.total, locale) })}
            </strong>
          ) : null}
        </p>
      ) : null}
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
        <dd className="text-right text-base font-semibold">{formatDong(order.total, locale)}</dd>
        <dt className="text-cham-nhat">{t("commission")}</dt>
        <dd className="text-right">
          {formatDong(order.commission + order.commission_tax, locale)}
        </dd>
      </dl>
      {open && order.delivery ? <DeliveryFacts order={order} /> : null}
      {open ? (
        <p className="mt-4">
          <a
            href={localePath(locale, `${doors.seller.path}/don/${order.id}/phieu`)}
            className={buttonClass("secondary")}
            aria-label={t("packingSlipOf", { number: order.display_id })}
          >
            {t("packingSlip")}
          </a>
        </p>
      ) : null}
    </article>
  )
}
