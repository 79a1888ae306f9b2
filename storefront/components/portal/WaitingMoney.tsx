import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { sellerOrderPath } from "@/lib/portal/paths"
import type { SellerWaiting } from "@/lib/portal/types"

/** Of which orders that have arrived the money waits, why, and until when. */
export async function WaitingMoney({
  waiting,
  ownWordDays,
}: {
  waiting: readonly SellerWaiting[]
  /** How long it waits for a seller's own word. */
  ownWordDays: number
}) {
  if (waiting.length === 0) return null
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  return (
    <section aria-labelledby="waiting" className="mb-6">
      <h2 id="waiting" className="text-xl">
        {t("moneyPage.waiting")}
      </h2>
      <p className="text-sm text-cham-nhat">{t("moneyPage.waitingHint")}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {waiting.map(({ order, amount, waits_for, until, expected_on }) => (
          <li
            key={`${order.id} ${waits_for}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border border-ke bg-giay px-4 py-2"
          >
            <LocaleLink href={sellerOrderPath(order.id)} className="tap link">
              {t("order", { number: order.display_id })}
            </LocaleLink>
            <span className="font-semibold tabular-nums">{formatDong(amount, locale)}</span>
            <span className="w-full text-sm">
              {t(`moneyPage.waitsFor.${waits_for}`, { days: ownWordDays })}
              {until ? (
                <>
                  {" "}
                  <strong>
                    {t("moneyPage.waitsUntil", { moment: formatMoment(until, locale) })}
                  </strong>
                </>
              ) : null}
              {expected_on
                ? ` ${t("moneyPage.expectedOn", { day: formatDay(expected_on, locale) })}`
                : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
