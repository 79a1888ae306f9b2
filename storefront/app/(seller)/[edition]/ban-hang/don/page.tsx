import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ArrivedNotice } from "@/components/portal/ArrivedNotice"
import { OrderList } from "@/components/portal/OrderList"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { tapOwner } from "@/lib/portal/offline/owner"
import { tabOf } from "@/lib/portal/order-life"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("ordersTitle")} – ${t("door")}` }
}

/** Why no paper was printed (`loi`). */
const PAPER_REFUSALS = ["none", "paper"] as const

/** The seller's orders of one state (`muc`), what waits the longest first. `vua` names one of which was just said that it arrived. */
export default async function SellerOrders({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { muc, trang, loi, vua } = await searchParams
  const refused = PAPER_REFUSALS.find((one) => one === loi)
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="orders" title={t("ordersTitle")}>
      <WhereOrdersAre me={me}>
        {refused ? (
          <Notice tone="error" className="mb-4">
            {t(`papers.refused.${refused}`)}
          </Notice>
        ) : null}
        <ArrivedNotice token={token} order={vua} />
        <OrderList
          token={token}
          tab={tabOf(muc)}
          page={Number.parseInt(String(trang), 10) || 1}
          owner={tapOwner(me)}
        />
      </WhereOrdersAre>
    </SellerScreen>
  )
}
