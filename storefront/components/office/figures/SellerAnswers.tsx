import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { Period } from "@/lib/portal/figures/asked"
import { askedOrdersPath } from "@/lib/portal/figures/paths"
import { TableFiles } from "./Downloads"
import type { SellerAnswers as Answers } from "@/lib/portal/figures/types"

/** Sellers who leave orders unanswered first; those who answered all are counted. */
export async function SellerAnswers({
  sellers,
  period,
}: {
  sellers: readonly Answers[]
  period: Period
}) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  const hours = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-US", {
    maximumFractionDigits: 1,
  })
  const slow = sellers.filter(({ unanswered, waiting }) => unanswered + waiting > 0)
  const rest = sellers.length - slow.length
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t("answers")}</h2>
      {sellers.length === 0 ? <p>{t("noOrders")}</p> : null}
      {slow.length > 0 ? (
        <ul className="max-w-3xl border-b border-ke">
          {slow.map((seller) => (
            <li key={seller.seller_id} className="border-t border-ke py-3">
              <p className="font-semibold wrap-anywhere">
                <LocaleLink href={askedOrdersPath(period, seller.seller_id)} className="tap link">
                  {locale === "en" ? seller.name_en : seller.name}
                </LocaleLink>
              </p>
              <p>
                {t("answer.text", {
                  orders: seller.orders,
                  unanswered: seller.unanswered,
                  waiting: seller.waiting,
                })}{" "}
                {seller.median_hours === null
                  ? t("answer.never")
                  : seller.median_hours < 1
                    ? t("answer.soon")
                    : t("answer.median", { hours: hours.format(seller.median_hours) })}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {rest > 0 ? <p className="mt-2 text-cham-nhat">{t("answer.all", { count: rest })}</p> : null}
      {sellers.length > 0 ? (
        <p>
          <LocaleLink href={askedOrdersPath(period)} className="tap link">
            {t("openAsked")}
          </LocaleLink>
        </p>
      ) : null}
      {sellers.length > 0 ? <TableFiles of="sellers" name={t("answers")} period={period} /> : null}
    </section>
  )
}
