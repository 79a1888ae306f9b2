import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { ArrivedNotice } from "@/components/portal/ArrivedNotice"
import { DueToday } from "@/components/portal/DuePapers"
import { InvitedToday } from "@/components/portal/programmes/InvitedToday"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { SignIn } from "@/components/portal/SignIn"
import { Today } from "@/components/portal/Today"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { reasonOf } from "@/lib/portal/doors"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, isStanding } from "@/lib/portal/seller"
import { portalToken } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.seller")
  return { title: t("door") }
}

/** A seller's door: sign in, then what there is to do today. `vua` names an order of which was just said that it arrived. */
export default async function SellerDoor({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { loi, vua } = await searchParams
  const reason = reasonOf(loi)
  if (reason || !(await portalToken("seller"))) return <SignIn door="seller" reason={reason} />
  const { token, ...me } = await actingSeller()
  if (!isStanding(me.seller)) redirect(localePath(await currentLocale(), sellerPaths.application))
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="today" title={t("todayTitle")}>
      <ArrivedNotice token={token} order={vua} />
      <DueToday token={token} me={me} />
      <InvitedToday token={token} />
      <Today token={token} me={me} />
    </SellerScreen>
  )
}
