import { getTranslations } from "next-intl/server"
import { Stamp } from "@/components/catalogue/Stamp"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { CertificateInFull } from "@/lib/portal/certificates/office-types"
import { eventFilePath } from "@/lib/portal/office-paths"

/** A certificate of the register, with everything recorded about it. */
export async function Recorded({ in_full }: { in_full: CertificateInFull }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const day = (text: string) => formatDay(text, locale)
  const dayOf = (instant: string) => day(todayInVietnam(new Date(instant)))
  const { certificate, answers, log } = in_full
  const { product, decision, events } = certificate
  return (
    <>
      <div className="mb-6 flex items-start gap-4">
        {certificate.badge === "none" ? null : (
          <Stamp
            stars={certificate.stars ?? 0}
            badge={certificate.badge}
            expiresOn={certificate.expires_on}
            size={72}
          />
        )}
        <div className="min-w-0">
          <p className="text-lg">
            <span className="font-semibold">{t(`standing.${certificate.standing}`)}</span>
            {` · ${t("stars", { stars: certificate.stars ?? 0 })}`}
            {certificate.expires_on
              ? ` · ${t("until", { day: day(certificate.expires_on) })}`
              : null}
          </p>
          {certificate.holder ? <p className="wrap-anywhere">{certificate.holder}</p> : null}
          <p className="text-cham-nhat wrap-anywhere">
            {decision
              ? t("decisionLine", {
                  number: decision.number ?? "–",
                  issuer: decision.issuer,
                  day: decision.issued_on ? day(decision.issued_on) : "",
                })
              : t("reportedIn", { year: String(certificate.reported_year ?? "") })}
          </p>
          {product ? (
            <LocaleLink href={`/san-pham/${product.handle}`} className="tap link">
              {t("office.product")}: {product.title}
            </LocaleLink>
          ) : (
            <p>{t("office.unsold")}</p>
          )}
        </div>
      </div>
      {events.length > 0 ? (
        <ul className="mb-6 border-b border-ke">
          {events.map((event) => (
            <li key={event.id} className="border-t border-ke py-3 wrap-anywhere">
              <p className="font-semibold">
                {day(event.at)}: {t(`event.${event.kind}`)}
                {event.until ? ` · ${t("until", { day: day(event.until) })}` : null}
              </p>
              {event.details?.decision_number ? (
                <p>
                  {[
                    event.details.decision_number,
                    event.details.issuer,
                    event.details.ground ? t(`ground.${event.details.ground}`) : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              ) : null}
              <p>{event.reason}</p>
              {event.details?.file_id ? (
                <a
                  href={localePath(locale, eventFilePath(certificate.id, event.id))}
                  target="_blank"
                  rel="noopener"
                  className="tap link"
                >
                  {t("office.openDecision")}
                </a>
              ) : null}
              {answers
                .filter(({ event_id }) => event_id === event.id)
                .map(({ id, words, created_at }) => (
                  <blockquote key={id} className="mt-2 border-l-4 border-la-che bg-suong px-4 py-2">
                    <p className="text-sm text-cham-nhat">
                      {t("office.answers")}, {dayOf(created_at)}
                    </p>
                    {words}
                  </blockquote>
                ))}
            </li>
          ))}
        </ul>
      ) : null}
      <details className="mb-6">
        <summary className="tap link">{t("office.log")}</summary>
        <ul>
          {log.map(({ at, action, reason }) => {
            const what = action.replace("certificate.", "")
            return (
              <li key={`${at}${action}`} className="py-1 text-sm wrap-anywhere">
                {dayOf(at)}:{" "}
                {t.has(`office.logAction.${what}`) ? t(`office.logAction.${what}`) : what}
                {reason ? ` – ${reason}` : null}
              </li>
            )
          })}
        </ul>
      </details>
    </>
  )
}
