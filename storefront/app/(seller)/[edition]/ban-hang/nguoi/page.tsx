import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Members } from "@/components/portal/Members"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { refusedMove } from "@/lib/portal/outcome"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const DONE = ["invited", "revoked", "removed"] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("members.title")} – ${t("door")}` }
}

/** Who acts for the seller. `vua` names what was just done here, `loi` why it was not. */
export default async function SellerMembers({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua, loi } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  const why = refusedMove(loi)
  const done = DONE.find((one) => one === vua)
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("members.title")}
      back={{ href: sellerPaths.account, label: t("accountTitle") }}
    >
      {why ? (
        <Notice tone="error" className="mb-4">
          {t(`refused.${why}`)}
        </Notice>
      ) : done ? (
        <div role="status" className="mb-4">
          <Notice>{t(`members.done.${done}`)}</Notice>
        </div>
      ) : null}
      <WhereOrdersAre me={me}>
        <Members me={me} token={token} />
      </WhereOrdersAre>
    </SellerScreen>
  )
}
