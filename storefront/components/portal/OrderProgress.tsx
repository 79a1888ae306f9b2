import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatMoment } from "@/lib/portal/clock"
import { hasEnded, type SellerOrderStatus, WAY } from "@/lib/portal/order-life"
import type { SellerOrder, Transition } from "@/lib/portal/types"

interface Step {
  to: SellerOrderStatus
  /** Absent: still to come. */
  made?: Pick<Transition, "at" | "by" | "reason">
}

/** How far an order is: what was done, when and by whom, and what is still to come. */
export async function OrderProgress({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  return (
    <section aria-labelledby="progress">
      <h2 id="progress" className="text-lg">
        {t("progress")}
      </h2>
      <ol className="mt-2">
        {stepsOf(order).map(({ to, made }) => (
          <li key={to} className="flex gap-3 pb-3">
            <span
              aria-hidden="true"
              className={cx(
                "mt-1.5 size-3.5 shrink-0 rounded-full border-2",
                made ? "border-la-che bg-la-che" : "border-vien bg-giay",
              )}
            />
            <span className={made ? undefined : "text-cham-nhat"}>
              <span className={made ? "font-semibold" : undefined}>
                {to === "placed" ? t("placedStep") : t(`status.${to}`)}
              </span>
              {made ? (
                <span className="block text-sm text-cham-nhat">
                  <time dateTime={made.at}>{formatMoment(made.at, locale)}</time>
                  {` · ${t(`by.${made.by}`)}`}
                  {made.reason ? ` · ${reasonIn(t, made.reason)}` : null}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<"portal.seller">>>

/** A reason that this page does not know yet is better than none. */
const reasonIn = (t: Translate, reason: string) =>
  t.has(`reasonOf.${reason}`) ? t(`reasonOf.${reason}`) : reason

/** What happened, and where it has not ended what is still to come. */
function stepsOf({ status, placed_at, transitions }: SellerOrder): Step[] {
  const made: Step[] = [
    { to: "placed", made: { at: placed_at, by: "shopper", reason: null } },
    ...transitions
      .filter(({ to }) => to !== "placed")
      .map(({ to, at, by, reason }) => ({ to, made: { at, by, reason } })),
  ]
  if (hasEnded(status)) return made
  return [...made, ...WAY.slice(WAY.findIndex((to) => to === status) + 1).map((to) => ({ to }))]
}
