import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { CopyOfToday } from "@/components/portal/offline/CopyOfToday"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { tapOwner } from "@/lib/portal/offline/owner"
import { sessionEnd } from "@/lib/portal/offline/session-end"
import { sellerPaths } from "@/lib/portal/paths"
import { actingSeller, isStanding } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

/** By these the portal's worker knows whose the page is, and until when it may be shown. */
export async function generateMetadata(): Promise<Metadata> {
  const { token, ...me } = await actingSeller()
  const t = await getTranslations("portal.seller")
  return {
    title: t("todayTitle"),
    other: { "kept-for": tapOwner(me), "kept-until": String(sessionEnd(token)) },
  }
}

/** Today's orders, each of them whole: the page that the portal's worker keeps for when there is no network. */
export default async function KeptCopy() {
  const { token, ...me } = await actingSeller()
  if (!isStanding(me.seller)) redirect(localePath(await currentLocale(), sellerPaths.today))
  return <CopyOfToday me={me} token={token} />
}
