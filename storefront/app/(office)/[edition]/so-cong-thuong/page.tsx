import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeDesk } from "@/components/office/OfficeDesk"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { reasonOf } from "@/lib/portal/doors"
import { readDesk } from "@/lib/portal/office-desk"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: t("door") }
}

/** A trade office's door: sign in, then what waits today. */
export default async function OfficeDoor({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { loi } = await searchParams
  const token = await portalToken("office")
  const reason = reasonOf(loi)
  if (!token || reason) return <SignIn door="office" reason={reason} />
  const t = await getTranslations("portal.office")
  const [me, counts] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    readDesk(token),
  ])
  return (
    <OfficeScreen me={me} at="today" title={t("nav.today")}>
      <OfficeDesk counts={counts} />
    </OfficeScreen>
  )
}
