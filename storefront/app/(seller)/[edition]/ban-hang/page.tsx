import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { SignIn } from "@/components/portal/SignIn"
import { Today } from "@/components/portal/Today"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { reasonOf } from "@/lib/portal/doors"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, isStanding, seesMoney } from "@/lib/portal/seller"
import { portalToken } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: t("door") }
}

/** A seller's door: sign in, then what there is to do today. */
export default async function SellerDoor({ searchParams }: { searchParams: Promise<RawParams> }) {
  const reason = reasonOf((await searchParams).loi)
  if (reason || !(await portalToken("seller"))) return <SignIn door="seller" reason={reason} />
  const { token, ...me } = await actingSeller()
  if (!isStanding(me.seller)) redirect(localePath(await currentLocale(), sellerPaths.application))
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="today" title={t("todayTitle")}>
      <Today token={token} money={seesMoney(me)} selling={me.seller.status === "active"} />
    </SellerScreen>
  )
}
