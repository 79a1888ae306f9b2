import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Money } from "@/components/portal/Money"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { refusedMove } from "@/lib/portal/outcome"
import { actingSeller, seesMoney } from "@/lib/portal/seller"
import { monthOf } from "@/lib/portal/statement"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("moneyPage.title")} – ${t("door")}` }
}

/** What the backend counts to. */
const LAST_PAGE = 20_000

/** What the seller is owed, and how that came about in a month (`thang`, YYYY-MM; `trang`, of its statement). For owners. */
export default async function SellerMoney({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { thang, trang, loi, vua } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller.moneyPage")
  return (
    <SellerScreen me={me} at="money" title={t("title")}>
      <WhereOrdersAre me={me}>
        {seesMoney(me) ? (
          <Money
            token={token}
            month={monthOf(thang)}
            page={Math.min(Math.max(Number.parseInt(String(trang), 10) || 1, 1), LAST_PAGE)}
            tooLong={loi === "long"}
            refused={refusedMove(loi)}
            cashCame={vua === "cash-received"}
          />
        ) : (
          <Notice>{t("ownersOnly")}</Notice>
        )}
      </WhereOrdersAre>
    </SellerScreen>
  )
}
