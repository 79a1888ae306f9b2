import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { Certificate } from "@/lib/api/types"
import { formatDay } from "@/lib/dates"
import { reportFormPath } from "@/lib/report/fields"
import { Stamp } from "@/components/catalogue/Stamp"

/**
 * What stands behind the badge. With a decision on file: its number, issuer and dates. Only reported:
 * says so. Otherwise: that nothing can be vouched for, and nothing worse, since nobody checked a renewal.
 */
export async function CertificateSection({
  certificate,
  handle,
}: {
  certificate: Certificate | null
  /** Of the product. */
  handle: string
}) {
  const report = await getTranslations("report")
  const locale = await currentLocale()
  const t = await getTranslations("product.certificate")
  const shown =
    certificate && certificate.badge !== "none" && certificate.stars > 0 ? certificate : null
  const decision = shown?.badge === "solid" ? shown.decision : null
  return (
    <section id="chung-nhan" aria-labelledby="chung-nhan-h" className="scroll-mt-4">
      <h2 id="chung-nhan-h" className="mb-3 text-2xl">
        {t("title")}
      </h2>
      {shown ? (
        <div className="flex flex-col items-start gap-5 sm:flex-row">
          <Stamp
            stars={shown.stars}
            badge={shown.badge}
            expiresOn={null}
            decision={decision}
            size={96}
          />
          {decision ? (
            <dl className="grid flex-1 grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
              <dt className="text-cham-nhat">{t("rank")}</dt>
              <dd className="font-semibold">{t("stars", { stars: shown.stars })}</dd>
              <dt className="text-cham-nhat">{t("decision")}</dt>
              <dd>
                {decision.number ? (
                  <LocaleLink
                    href={`/kiem-tra?q=${encodeURIComponent(decision.number)}`}
                    className="tap link"
                  >
                    {decision.number}
                  </LocaleLink>
                ) : (
                  <span className="text-cham-nhat">{t("noNumber")}</span>
                )}
              </dd>
              <dt className="text-cham-nhat">{t("issuer")}</dt>
              <dd>{decision.issuer}</dd>
              {(shown.issued_on ?? decision.issued_on) ? (
                <>
                  <dt className="text-cham-nhat">{t("issuedOn")}</dt>
                  <dd>{formatDay(shown.issued_on ?? decision.issued_on ?? "", locale)}</dd>
                </>
              ) : null}
              {shown.expires_on ? (
                <>
                  <dt className="text-cham-nhat">{t("expiresOn")}</dt>
                  <dd className="font-semibold">{formatDay(shown.expires_on, locale)}</dd>
                </>
              ) : null}
            </dl>
          ) : (
            <p className="max-w-prose flex-1">
              {shown.reported_year
                ? t("reportedIn", { stars: shown.stars, year: String(shown.reported_year) })
                : t("reported", { stars: shown.stars })}
            </p>
          )}
        </div>
      ) : (
        <p className="max-w-prose text-cham-nhat">{t("none")}</p>
      )}
      <p className="mt-2">
        <LocaleLink href={reportFormPath({ handle })} rel="nofollow" className="tap link">
          {report("link")}
        </LocaleLink>
      </p>
    </section>
  )
}
