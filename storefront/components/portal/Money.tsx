import { Notice } from "@/components/ui/Notice"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import type { RefusedMove } from "@/lib/portal/outcome"
import { sellerPaths } from "@/lib/portal/paths"
import { portalRead } from "@/lib/portal/session"
import { type Month, STATEMENT_PAGE } from "@/lib/portal/statement"
import type { SellerBalances, SellerSales, SellerStatement } from "@/lib/portal/types"
import { AwaitedMoney } from "./AwaitedMoney"
import { Balances } from "./Balances"
import { Paydays } from "./Paydays"
import { Sales } from "./Sales"
import { Statement } from "./Statement"
import { WaitingMoney } from "./WaitingMoney"

/** What a seller is owed, now and once parcels are there, what was sold in a month, and how the balance came about. */
export async function Money({
  token,
  month,
  page,
  tooLong,
  refused,
  cashCame,
}: {
  token: string
  month: Month
  /** Of the statement. */
  page: number
  /** Whether it was asked for as a paper, and is too long for one. */
  tooLong: boolean
  /** Why the last tap here did nothing. */
  refused: RefusedMove | undefined
  /** Whether the last tap said that cash came, and was heard. */
  cashCame: boolean
}) {
  const t = await getTranslations("portal.seller.moneyPage")
  const words = await getTranslations("portal.seller")
  const offset = (page - 1) * STATEMENT_PAGE
  const [
    { balance, waiting, own_word_days, paydays, has_account, expected_on, cash_awaited },
    sales,
    statement,
  ] = await Promise.all([
    portalRead<SellerBalances>("seller", "/seller/balance", token),
    portalRead<SellerSales>("seller", `/seller/sales?month=${month.month}`, token),
    portalRead<SellerStatement>(
      "seller",
      `/seller/statement?from=${month.from}&to=${month.to}&limit=${STATEMENT_PAGE}&offset=${offset}`,
      token,
    ),
  ])
  return (
    <>
      {tooLong ? (
        <Notice tone="error" className="mb-4">
          {t("tooLong")}
        </Notice>
      ) : null}
      {refused ? (
        <Notice tone="error" className="mb-4">
          {words(`refused.${refused}`)}
        </Notice>
      ) : null}
      {cashCame ? (
        <div role="status" className="mb-4">
          <Notice>{words("cash.done")}</Notice>
        </div>
      ) : null}
      <div className="mb-6">
        <Balances balance={balance} expectedOn={expected_on} />
        <Paydays paydays={paydays} />
      </div>
      {has_account ? null : (
        <Notice className="mb-4">
          {t("noAccount")}{" "}
          <LocaleLink href={sellerPaths.bank} className="tap link">
            {t("sayAccount")}
          </LocaleLink>
        </Notice>
      )}
      {balance.available < 0 ? <Notice className="mb-4">{t("owes")}</Notice> : null}
      <AwaitedMoney cash={cash_awaited} />
      <WaitingMoney waiting={waiting} ownWordDays={own_word_days} />
      <Sales sales={sales} month={month} />
      <Statement statement={statement} month={month} page={page} />
    </>
  )
}
