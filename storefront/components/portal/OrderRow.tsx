import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { sellerOrderPath } from "@/lib/portal/paths"
import type { SellerOrder } from "@/lib/portal/types"
import { Deadline } from "./Deadline"
import { formatMoment, lineTitle } from "./words"

/** An order in a list, all of it one target: what it is of, and what it waits for. */
export async function OrderRow({ order, level }: { order: SellerOrder; level: 2 | 3 }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const Heading = `h${level}` as const
  const [first, ...others] = order.lines
  return (
    <li className="relative flex items-center gap-3 border border-ke bg-giay p-4 hover:border-la-che">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Heading className="text-lg">
            {/* The link's own box ends with its words; the row is its target. */}
            <LocaleLink
              href={sellerOrderPath(order.id)}
              className="after:absolute after:inset-0 after:content-['']"
            >
              {t("order", { number: order.display_id })}
            </LocaleLink>
          </Heading>
          <span className="font-semibold tabular-nums">{formatDong(order.total, locale)}</span>
        </div>
        {first ? (
          <p className="wrap-anywhere">
            {first.quantity} × {lineTitle(first)}
            {others.length > 0 ? (
              <span className="text-cham-nhat"> {t("more", { count: others.length })}</span>
            ) : null}
          </p>
        ) : null}
        <Standing order={order} />
      </div>
      <span aria-hidden="true" className="text-2xl text-la-che">
        ›
      </span>
    </li>
  )
}

/** What an order waits for, or since when it stands as it does. */
async function Standing({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  if (order.confirm_by) return <Deadline at={order.confirm_by} className="text-sm" />
  if (order.status === "confirmed" && order.payment === "awaiting")
    return <p className="text-sm font-semibold">{t("payment.awaiting")}</p>
  const since = order.transitions.at(-1)?.at ?? order.placed_at
  return (
    <p className="text-sm text-cham-nhat">
      {t(`status.${order.status}`)} · <time dateTime={since}>{formatMoment(since, locale)}</time>
    </p>
  )
}
