import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OfficeCertificates } from "@/components/office/OfficeCertificates"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { RegisterSearch } from "@/components/office/RegisterSearch"
import { SignIn } from "@/components/portal/SignIn"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { isCounted, registerQuery } from "@/lib/portal/certificates/register-query"
import { pageOf } from "@/lib/portal/office-page"
import { decisionPaths, officePaths } from "@/lib/portal/office-paths"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeCertificatePage } from "@/lib/portal/certificates/office-types"
import type { OfficeMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const PAGE_SIZE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: `${t("certificates")} – ${t("door")}` }
}

/** The register of the office's own province, the soonest to end first; sorted out by words, standing and whether somebody sells it. */
export default async function OfficeCertificatesPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const asked = await searchParams
  const page = pageOf(asked.trang)
  const wanted = registerQuery(asked)
  const query = new URLSearchParams({
    ...wanted,
    limit: String(PAGE_SIZE),
    offset: String((page - 1) * PAGE_SIZE),
  })
  const t = await getTranslations("portal.office")
  const decision = await getTranslations("decision")
  const figures = await getTranslations("figures")
  const [me, certificates] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<OfficeCertificatePage>("office", `/office/certificates?${query}`, token),
  ])
  return (
    <OfficeScreen me={me} at="certificates" title={t("certificates")}>
      <LocaleLink href={decisionPaths.list()} className="tap link mb-3 inline-block">
        {decision("enter")}
      </LocaleLink>
      <RegisterSearch wanted={wanted} />
      {isCounted(wanted) ? (
        <p className="mb-4">
          {figures("countedOnly")}{" "}
          <LocaleLink href={officePaths.certificates} className="tap link">
            {figures("allCertificates")}
          </LocaleLink>
        </p>
      ) : null}
      <OfficeCertificates
        page={certificates}
        wanted={wanted}
        current={page}
        pages={Math.ceil(certificates.count / PAGE_SIZE)}
      />
    </OfficeScreen>
  )
}
