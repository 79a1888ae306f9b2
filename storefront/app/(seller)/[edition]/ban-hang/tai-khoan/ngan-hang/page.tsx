import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PayoutAccount } from "@/components/portal/PayoutAccount"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, seesMoney } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const DONE = ["asked", "kept"] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("bank.title")} – ${t("door")}` }
}

/** The account that the seller's money goes to. `vua` names what was just done here. For owners. */
export default async function SellerBank({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { vua } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  const done = DONE.find((one) => one === vua)
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("bank.title")}
      back={{ href: sellerPaths.account, label: t("accountTitle") }}
    >
      {done ? (
        <div role="status" className="mb-4">
          <Notice>{t(`bank.done.${done}`)}</Notice>
        </div>
      ) : null}
      <WhereOrdersAre me={me}>
        {seesMoney(me) ? (
          <PayoutAccount token={token} />
        ) : (
          <Notice>{t("moneyPage.ownersOnly")}</Notice>
        )}
      </WhereOrdersAre>
    </SellerScreen>
  )
}
