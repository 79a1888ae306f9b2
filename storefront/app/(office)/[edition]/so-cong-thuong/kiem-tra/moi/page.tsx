import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { AskForm } from "@/components/portal/apply/AskForm"
import { askWords } from "@/components/portal/apply/words"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { todayInVietnam } from "@/lib/dates"
import type { CertificateInFull } from "@/lib/portal/certificates/office-types"
import { doors } from "@/lib/portal/doors"
import { planInspection } from "@/lib/portal/inspections/actions"
import { inspectionQuestions, PLAN } from "@/lib/portal/inspections/asked"
import { actingOfficer } from "@/lib/portal/office"
import { registeredPath } from "@/lib/portal/office-paths"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inspection")
  return { title: t("plan") }
}

/** Plans an inspection of what `giay`, a certificate, was granted to; `phan-anh` is the report that led to it. */
export default async function PlanInspectionPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { giay, "phan-anh": report } = await searchParams
  const { token, ...me } = await actingOfficer()
  if (typeof giay !== "string") notFound()
  const { certificate } = await portalRead<CertificateInFull>(
    "office",
    `/office/certificates/${encodeURIComponent(giay)}`,
    token,
  ).catch((error: unknown) => {
    if (isApiError(error, "not_found")) notFound()
    throw error
  })
  const t = await getTranslations("inspection")
  const locale = await currentLocale()
  const isReported = typeof report === "string"
  return (
    <OfficeScreen me={me} at="inspections" title={t("plan")}>
      <p className="mb-4 wrap-anywhere">
        <LocaleLink href={registeredPath(certificate.id)} className="tap link">
          ‹ {certificate.name ?? certificate.product?.title ?? t("noName")}
        </LocaleLink>
        {certificate.holder ? ` · ${certificate.holder}` : null}
      </p>
      <div className="max-w-2xl">
        <p className="mb-4 text-cham-nhat">{t("planHint")}</p>
        <AskForm
          action={planInspection}
          hidden={{ certificate_id: certificate.id, report_id: isReported ? report : "" }}
          questions={await inspectionQuestions(PLAN)}
          provinces={[]}
          initial={{
            attempt: 0,
            typed: { kind: isReported ? "ad_hoc" : "planned", planned_on: todayInVietnam() },
            errors: {},
            communes: [],
          }}
          doorPath={localePath(locale, doors.office.path)}
          locale={locale}
          words={{ ...(await askWords("send")), submit: t("planYes") }}
        />
      </div>
    </OfficeScreen>
  )
}
