import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import { CHOSEN } from "@/lib/portal/papers"
import { sellerOrderPath } from "@/lib/portal/paths"
import type { SellerOrder } from "@/lib/portal/types"
import { Deadline } from "./Deadline"
import { Payable } from "./Payable"
import { lineTitle, wayOf } from "./words"

/** An order in a list, all of it one target: what it is of, and what it waits for. */
export async function OrderRow({
  order,
  level,
  ticked,
  children,
}: {
  order: SellerOrder
  level: 2 | 3
  /** What may be done with it right here. */
  children?: ReactNode
  /** Whether its papers are printed with those of others; with no box to tick unless told. */
  ticked?: boolean
}) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const Heading = `h${level}` as const
  const [first, ...others] = order.lines
  return (
    <li className="relative flex items-center gap-3 border border-ke bg-giay p-4 hover:border-la-che">
      {ticked === undefined ? null : (
        <label className="tap relative z-10 -my-3 -ml-2 min-w-11 justify-center">
          <input
            type="checkbox"
            name={CHOSEN}
            value={order.id}
            defaultChecked={ticked}
            disabled={!ticked}
            className="size-6 accent-la-che"
          />
          <span className="sr-only">{t("papers.choose", { number: order.display_id })}</span>
        </label>
      )}
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
          <Payable order={order} />
        </div>
        {first ? (
          <p className="wrap-anywhere">
            {first.quantity} × {lineTitle(first, locale)}
            {others.length > 0 ? (
              <span className="text-cham-nhat"> {t("more", { count: others.length })}</span>
            ) : null}
          </p>
        ) : null}
        <Standing order={order} />
        {/* Beside the row's own target. */}
        {children ? <div className="relative z-10 mt-2 w-fit empty:hidden">{children}</div> : null}
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
  const moment = formatMoment(since, locale)
  const how = order.status === "handed_over" ? await wayOf(order) : []
  return (
    <p className="text-sm wrap-anywhere text-cham-nhat">
      {how.length > 0 ? how.join(" · ") : t(`status.${order.status}`)} ·{" "}
      <time dateTime={since}>{how.length > 0 ? t("since", { moment }) : moment}</time>
    </p>
  )
}
