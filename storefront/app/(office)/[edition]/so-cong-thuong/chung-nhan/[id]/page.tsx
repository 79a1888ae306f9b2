import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { Recorded } from "@/components/office/Recorded"
import { RecordForms } from "@/components/office/RecordForms"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { isApiError } from "@/lib/api/error"
import type { CertificateInFull } from "@/lib/portal/certificates/office-types"
import { WITHDRAWAL_FIELDS, withdrawalErrors } from "@/lib/portal/certificates/withdrawal"
import { actingOfficer } from "@/lib/portal/office"
import { officePaths } from "@/lib/portal/office-paths"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate")
  return { title: t("title") }
}

/** One certificate of the register. `vua` says that something was recorded, `loi` and `sai` why it was not, with what was typed. */
export default async function RegisteredPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const { id } = await params
  const query = await searchParams
  const { token, ...me } = await actingOfficer()
  const in_full = await portalRead<CertificateInFull>(
    "office",
    `/office/certificates/${encodeURIComponent(id)}`,
    token,
  ).catch((error: unknown) => {
    if (isApiError(error, "not_found")) notFound()
    throw error
  })
  const t = await getTranslations("certificate")
  const refused = await getTranslations("certificate.office.refused")
  const { certificate } = in_full
  const typed = Object.fromEntries(
    WITHDRAWAL_FIELDS.flatMap((name) => {
      const value = query[name]
      return typeof value === "string" ? [[name, value]] : []
    }),
  )
  const { loi, sai, vua } = query
  return (
    <OfficeScreen
      me={me}
      at="certificates"
      title={certificate.name ?? certificate.product?.title ?? t("title")}
    >
      <LocaleLink href={officePaths.certificates} className="tap link mb-3 inline-block">
        ‹ {t("office.backToRegister")}
      </LocaleLink>
      {loi || sai || vua ? (
        <div role="status" className="mb-4">
          <Notice tone={loi || sai ? "error" : "info"}>
            {sai
              ? refused("fields")
              : loi === "down"
                ? refused("down")
                : loi
                  ? refused("conflict")
                  : t("office.recorded")}
          </Notice>
        </div>
      ) : null}
      <Recorded in_full={in_full} />
      <RecordForms
        certificate={certificate}
        isHead={me.officer.role === "head"}
        inspection={typeof query["kiem-tra"] === "string" ? query["kiem-tra"] : undefined}
        typed={typed}
        wrong={withdrawalErrors(sai)}
      />
    </OfficeScreen>
  )
}
