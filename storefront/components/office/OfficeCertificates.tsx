import { getTranslations } from "next-intl/server"
import { Stamp } from "@/components/catalogue/Stamp"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { certificatesPath, registeredPath } from "@/lib/portal/office-paths"
import type {
  OfficeCertificate,
  OfficeCertificatePage,
} from "@/lib/portal/certificates/office-types"

/** The certificates of a province with what each is worth today. */
export async function OfficeCertificates({
  page,
  wanted,
  current,
  pages,
}: {
  page: OfficeCertificatePage
  /** What was asked of the register; its pages keep it. */
  wanted: Record<string, string>
  current: number
  pages: number
}) {
  const t = await getTranslations("portal.office")
  if (page.certificates.length === 0) {
    return (
      <EmptyState title={t("none")}>
        <p>{t("noneHint")}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="mb-2 text-cham-nhat">{t("count", { count: page.count })}</p>
      <ul className="border-b border-ke">
        {page.certificates.map((certificate) => (
          <CertificateRow key={certificate.id} certificate={certificate} />
        ))}
      </ul>
      <Pagination
        page={current}
        pages={pages}
        href={(number) => certificatesPath(number, wanted)}
      />
    </>
  )
}

async function CertificateRow({ certificate }: { certificate: OfficeCertificate }) {
  const locale = await currentLocale()
  const t = await getTranslations("portal.office")
  const { product, decision, stars, standing } = certificate
  const known = t.has(`standing.${standing}`) ? t(`standing.${standing}`) : standing
  return (
    <li className="flex items-start gap-4 border-t border-ke py-4">
      <span className="flex w-16 shrink-0 justify-center">
        <Stamp
          stars={stars ?? 0}
          badge={certificate.badge}
          expiresOn={certificate.expires_on}
          size={56}
        />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-lg">
          <LocaleLink href={registeredPath(certificate.id)} className="link">
            {certificate.name ?? product?.title ?? t("noProduct")}
          </LocaleLink>
        </h2>
        <p>
          <span className="font-semibold">{known}</span>
          {stars ? ` · ${t("stars", { stars })}` : null}
          {certificate.expires_on
            ? ` · ${t("until", { day: formatDay(certificate.expires_on, locale) })}`
            : null}
        </p>
        {certificate.holder ? <p className="wrap-anywhere">{certificate.holder}</p> : null}
        <p className="text-sm text-cham-nhat">
          {decision
            ? [
                decision.number,
                decision.issuer,
                decision.issued_on ? formatDay(decision.issued_on, locale) : null,
              ]
                .filter(Boolean)
                .join(" · ")
            : certificate.reported_year
              ? t("reportedIn", { year: String(certificate.reported_year) })
              : t("noDecision")}
        </p>
      </div>
    </li>
  )
}
