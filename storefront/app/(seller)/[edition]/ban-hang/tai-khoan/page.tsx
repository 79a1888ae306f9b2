import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SellerAccount } from "@/components/portal/SellerAccount"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: `${t("accountTitle")} – ${t("door")}` }
}

/** Who is signed in, and for which seller. */
export default async function SellerAccountPage() {
  const me = await actingSeller()
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="account" title={t("accountTitle")}>
      <SellerAccount me={me} />
    </SellerScreen>
  )
}
