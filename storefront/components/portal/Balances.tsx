import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import type { SellerBalance } from "@/lib/portal/types"

/** What a seller is owed now, and once parcels are there. */
export async function Balances({
  balance,
  expectedOn = null,
  hints = true,
}: {
  balance: SellerBalance
  /** Day in Vietnam (YYYY-MM-DD) on which what is available is to be paid. */
  expectedOn?: string | null
  /** Whether each is explained. */
  hints?: boolean
}) {
  const t = await getTranslations("portal.seller.moneyPage")
  const locale = await currentLocale()
  return (
    <dl className={cx("grid gap-2 md:gap-4", hints ? "sm:grid-cols-2" : "grid-cols-2")}>
      {(["available", "pending"] as const).map((account) => (
        <div
          key={account}
          className={cx(
            "bg-giay",
            hints ? "p-4" : "p-3",
            account === "available" && hints ? "border-2 border-la-che" : "border border-ke",
          )}
        >
          <dt className="font-semibold">{t(account)}</dt>
          <dd>
            <span
              className={cx(
                "block font-semibold tabular-nums",
                hints ? "text-2xl" : "text-lg",
                balance[account] < 0 && "text-gac",
              )}
            >
              {formatDong(balance[account], locale)}
            </span>
            {hints ? (
              <span className="block text-sm text-cham-nhat">{t(`${account}Hint`)}</span>
            ) : null}
            {account === "available" && expectedOn ? (
              <strong className="block text-sm">
                {t("expectedOn", { day: formatDay(expectedOn, locale) })}
              </strong>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
