import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { parcelWords } from "@/lib/order/parcel-acts"
import { formatInstant } from "@/lib/order/times"
import type { SellerOrder } from "@/lib/order/view"
import { sayStatus } from "./words"

/** The way of a parcel that arrives. */
const WAY = ["placed", "confirmed", "packed", "handed_over", "delivered"] as const

interface Step {
  status: string
  at: string | null
  /** Why, and by whom, where that is of interest. */
  reason: string | null
  by: string | null
}

/** How far one parcel is, with the times, and what to expect next. */
export async function ParcelProgress({ part, placedAt }: { part: SellerOrder; placedAt: string }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const steps = stepsOf(part, placedAt)
  const next = parcelWords(part).expect
  const expected = t.has(`expect.${next}`) ? t(`expect.${next}`) : null
  const lines = await Promise.all(
    steps.map(async (step) => ({ ...step, name: await sayStatus(step.status, locale) })),
  )
  const { hand_over } = part
  return (
    <div className="border-t border-ke px-4 py-3 md:px-6">
      <ol className="flex flex-col">
        {lines.map(({ status, name, at, reason, by }) => (
          <li
            key={status}
            className="relative flex gap-3 pb-2 before:absolute before:left-1.5 before:top-3 before:h-full before:w-px before:bg-ke last:pb-0 last:before:hidden"
          >
            <span
              aria-hidden
              className={cx(
                "relative mt-1.5 size-3 shrink-0 rounded-full border-2",
                at ? "border-la-che bg-la-che" : "border-vien bg-giay",
              )}
            />
            <span className={cx("min-w-0 text-sm", !at && "text-cham-nhat")}>
              <span className={cx("block", status === part.status && "font-semibold")}>
                {name}
                {at ? null : <span className="sr-only"> {t("not_yet")}</span>}
              </span>
              {at ? (
                <span className="block text-cham-nhat">{formatInstant(at, locale)}</span>
              ) : null}
              {reason && t.has(`move_reason.${reason}`) ? (
                <span className="block">{t(`move_reason.${reason}`)}</span>
              ) : null}
              {by ? <span className="block">{t(`by.${by}`)}</span> : null}
              {status === "handed_over" && hand_over ? <HandOver hand_over={hand_over} /> : null}
            </span>
          </li>
        ))}
      </ol>
      {expected ? <p className="mt-3 text-sm">{expected}</p> : null}
    </div>
  )
}

async function HandOver({ hand_over }: { hand_over: NonNullable<SellerOrder["hand_over"]> }) {
  const t = await getTranslations("order")
  const { carrier, tracking_number, own_delivery } = hand_over
  if (own_delivery) return <span className="block">{t("own_delivery")}</span>
  if (!carrier && !tracking_number) return null
  return (
    <span className="block break-words">
      {[carrier, tracking_number && t("tracking", { number: tracking_number })]
        .filter(Boolean)
        .join(" · ")}
    </span>
  )
}

/** What was made of the way, and what is still before it; of a parcel that does not arrive, only what was made. */
function stepsOf({ status, moves }: SellerOrder, placedAt: string): Step[] {
  const made = new Map(moves.map((move) => [move.to, move]))
  const ended = !WAY.some((step) => step === status)
  const way = WAY.flatMap((step): Step[] => {
    const at = step === "placed" ? placedAt : (made.get(step)?.at ?? null)
    return at || !ended ? [{ status: step, at, reason: null, by: null }] : []
  })
  const end = made.get(status)
  if (!ended) return way
  return [
    ...way,
    {
      status,
      at: end?.at ?? placedAt,
      reason: end?.reason ?? null,
      by: end?.by === "platform" ? "platform" : null,
    },
  ]
}
