import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeCertificates } from "@/components/office/OfficeCertificates"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { SignIn } from "@/components/portal/SignIn"
import { pageOf } from "@/lib/portal/office-page"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeCertificatePage, OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: `${t("certificates")} – ${t("door")}` }
}

/** The certificates of the office's own province, the soonest to end first. */
export default async function OfficeCertificatesPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const page = pageOf((await searchParams).trang)
  const t = await getTranslations("portal.office")
  const [me, certificates] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<OfficeCertificatePage>(
      "office",
      `/office/certificates?limit=${PAGE_SIZE}&offset=${(page - 1) * PAGE_SIZE}`,
      token,
    ),
  ])
  return (
    <OfficeScreen me={me} at="certificates" title={t("certificates")}>
      <OfficeCertificates
        page={certificates}
        current={page}
        pages={Math.ceil(certificates.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
