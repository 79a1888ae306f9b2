import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"
import { portalRead } from "@/lib/portal/session"
import type { Month } from "@/lib/portal/statement"
import type { SellerBalance, SellerStatement } from "@/lib/portal/types"
import { Statement } from "./Statement"

/** What a seller is owed, now and once parcels are there, and how that came about this month. */
export async function Money({ token, month }: { token: string; month: Month }) {
  const t = await getTranslations("portal.seller.moneyPage")
  const locale = await currentLocale()
  const [{ balance }, statement] = await Promise.all([
    portalRead<{ balance: SellerBalance }>("seller", "/seller/balance", token),
    portalRead<SellerStatement>(
      "seller",
      `/seller/statement?from=${month.from}&to=${month.to}`,
      token,
    ),
  ])
  return (
    <>
      <dl className="mb-4 grid grid-cols-1 gap-2 sm:grid-cols-2 md:gap-4">
        {(["available", "pending"] as const).map((account) => (
          <div
            key={account}
            className={cx(
              "bg-giay p-4",
              account === "available" ? "border-2 border-la-che" : "border border-ke",
            )}
          >
            <dt className="font-semibold">{t(account)}</dt>
            <dd>
              <span
                className={cx(
                  "block text-2xl font-semibold tabular-nums",
                  balance[account] < 0 && "text-gac",
                )}
              >
                {formatDong(balance[account], locale)}
              </span>
              <span className="block text-sm text-cham-nhat">{t(`${account}Hint`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {balance.available < 0 ? <Notice className="mb-4">{t("owes")}</Notice> : null}
      <Statement statement={statement} month={month} />
    </>
  )
}
