import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DuePapers } from "@/components/portal/DuePapers"
import { SellerAccount } from "@/components/portal/SellerAccount"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("accountTitle")} – ${t("door")}` }
}

/** Who is signed in, for which seller, and how they are told. `vua` names what was just done here. */
export default async function SellerAccountPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua } = await searchParams
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="account" title={t("accountTitle")}>
      {vua === "channels" ? (
        <div role="status" className="mb-4">
          <Notice>{t("channels.done")}</Notice>
        </div>
      ) : null}
      <DuePapers token={token} me={me} />
      <SellerAccount me={me} />
    </SellerScreen>
  )
}
