import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { sellerOrderPath, sellerPaths } from "@/lib/portal/paths"
import type { AwaitedCash } from "@/lib/portal/types"
import { CashForm } from "./CashForm"

/** Cash of delivered orders that the seller answers for and has not received: who has it, since when, and that it came. */
export async function AwaitedMoney({ cash: { count, amount, parcels } }: { cash: AwaitedCash }) {
  if (count === 0) return null
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  return (
    <section aria-labelledby="awaited" className="mb-6">
      <h2 id="awaited" className="text-xl">
        {t("cash.title")}
      </h2>
      <p className="text-sm text-cham-nhat">
        {t("cash.hint", { count, amount: formatDong(amount, locale) })}
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {parcels.map((parcel) => (
          <li
            key={parcel.order.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border border-ke bg-giay px-4 py-2"
          >
            <LocaleLink href={sellerOrderPath(parcel.order.id)} className="tap link">
              {t("order", { number: parcel.order.display_id })}
            </LocaleLink>
            <span className="font-semibold tabular-nums">{formatDong(parcel.amount, locale)}</span>
            <span className="w-full text-sm wrap-anywhere">
              {parcel.carrier ? t("cash.with", { carrier: parcel.carrier }) : t("cash.own")}{" "}
              {t("cash.since", { moment: formatMoment(parcel.since, locale) })}
            </span>
            <div className="my-2 w-full sm:max-w-xs">
              <CashForm id={parcel.order.id} back="money" variant="secondary">
                {t("cash.came", { amount: formatDong(parcel.amount, locale) })}
              </CashForm>
            </div>
          </li>
        ))}
      </ul>
      {count > parcels.length ? (
        <p className="mt-2 text-sm">{t("cash.more", { count: count - parcels.length })}</p>
      ) : null}
    </section>
  )
}

/** How much of it there is, where the day's work stands; nothing where there is none. */
export async function AwaitedCount({ cash: { count, amount } }: { cash: AwaitedCash }) {
  if (count === 0) return null
  const t = await getTranslations("portal.seller.cash")
  return (
    <LocaleLink
      href={`${sellerPaths.money}#awaited`}
      className="mt-2 flex min-h-12 items-center border border-cham-nhat bg-giay px-3 py-2"
    >
      {t("today", { count, amount: formatDong(amount, await currentLocale()) })}
    </LocaleLink>
  )
}
