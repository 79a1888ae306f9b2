import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CloseShop } from "@/components/portal/CloseShop"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { isUnfinished } from "@/lib/portal/owner-form"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, seesMoney } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("close.title")} – ${t("door")}` }
}

/** Ending the seller by its owner's word. `loi` says that it was not done. */
export default async function SellerClose({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { loi } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("close.title")}
      back={{ href: sellerPaths.account, label: t("accountTitle") }}
    >
      <WhereOrdersAre me={me}>
        {!seesMoney(me) ? (
          <Notice>{t("close.ownersOnly")}</Notice>
        ) : me.seller.status === "closed" ? null : (
          <CloseShop token={token} refused={isUnfinished(loi)} />
        )}
      </WhereOrdersAre>
    </SellerScreen>
  )
}
