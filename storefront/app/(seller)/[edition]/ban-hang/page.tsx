import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { SignIn } from "@/components/portal/SignIn"
import { Today } from "@/components/portal/Today"
import { reasonOf } from "@/lib/portal/doors"
import { actingSeller } from "@/lib/portal/seller"
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
  const t = await getTranslations("portal.seller")
  return (
    <SellerScreen me={me} at="today" title={t("todayTitle")}>
      <WhereOrdersAre me={me}>
        <Today token={token} />
      </WhereOrdersAre>
    </SellerScreen>
  )
}
