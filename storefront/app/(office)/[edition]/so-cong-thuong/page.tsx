import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeCertificates } from "@/components/portal/OfficeCertificates"
import { OfficeScreen } from "@/components/portal/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { reasonOf } from "@/lib/portal/doors"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeCertificatePage, OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: t("door") }
}

const PAGE_SIZE = 50

/** A trade office's door: sign in, then the certificates of its own province, the soonest to end first. */
export default async function OfficeDoor({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { loi, trang } = await searchParams
  const token = await portalToken("office")
  const reason = reasonOf(loi)
  if (!token || reason) return <SignIn door="office" reason={reason} />
  const page = Math.min(Math.max(Number.parseInt(String(trang ?? "1"), 10) || 1, 1), 500)
  const [me, certificates] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<OfficeCertificatePage>(
      "office",
      `/office/certificates?limit=${PAGE_SIZE}&offset=${(page - 1) * PAGE_SIZE}`,
      token,
    ),
  ])
  return (
    <OfficeScreen me={me} at="certificates">
      <OfficeCertificates
        page={certificates}
        current={page}
        pages={Math.ceil(certificates.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
