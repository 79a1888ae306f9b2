import { getTranslations } from "next-intl/server"
import { Stamp } from "@/components/catalogue/Stamp"
import { buttonClass } from "@/components/ui/Button"
import { TextAreaField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { answerOffice, takeBackCertificate } from "@/lib/portal/certificates/actions"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import type { CertifiedProduct, OwnCertificate, Submission } from "@/lib/portal/certificates/types"
import { BigButton } from "../BigButton"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"

/** A product of the seller's: what it is certified for, what is under way, and what can be done. */
export async function OwnProduct({
  product,
  selling,
}: {
  product: CertifiedProduct
  selling: boolean
}) {
  const t = await getTranslations("certificate")
  const { submission, certificates, pages } = product
  const waits = submission?.status === "submitted"
  const asked = submission?.status === "asked"
  const next =
    asked || pages.some(({ kind }) => kind === "certificate")
      ? certificatePaths.facts(product.id)
      : certificatePaths.pages(product.id, "certificate")
  const label = asked
    ? "amend"
    : pages.length > 0
      ? "continue"
      : certificates.some(({ badge }) => badge === "solid")
        ? "sendNewer"
        : "send"
  return (
    <li className="border-t border-ke py-5">
      <h2 className="text-xl wrap-anywhere">{product.title}</h2>
      {certificates.length === 0 ? <p className="text-cham-nhat">{t("noCertificate")}</p> : null}
      {certificates.map((certificate) => (
        <Certificate key={certificate.id} certificate={certificate} />
      ))}
      {submission && submission.status !== "accepted" ? <UnderWay submission={submission} /> : null}
      {selling && !waits ? (
        <LocaleLink
          href={next}
          className={buttonClass(
            label === "sendNewer" ? "secondary" : "primary",
            "mt-3 min-h-12 w-full sm:w-auto",
          )}
        >
          {t(label)}
        </LocaleLink>
      ) : null}
      {certificates.length > 0 ? (
        <p className="mt-1">
          <LocaleLink href={certificatePaths.evidence(product.id)} className="tap link">
            {t("evidence")}
          </LocaleLink>
        </p>
      ) : null}
    </li>
  )
}

async function UnderWay({ submission }: { submission: Submission }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const { id, status, reasons, words } = submission
  const day = formatDay(todayInVietnam(new Date(submission.submitted_at)), locale)
  return (
    <div className="mt-3 border-l-4 border-la-che bg-suong px-4 py-3">
      <p className="font-semibold">{t(`status.${status}`)}</p>
      {reasons.length > 0 ? (
        <p>{reasons.map((reason) => t(`reason.${reason}`)).join("; ")}</p>
      ) : null}
      {words ? <p className="wrap-anywhere">“{words}”</p> : null}
      <p className="text-sm text-cham-nhat">{t(`statusHint.${status}`, { day })}</p>
      {status === "submitted" || status === "asked" ? (
        <PortalForm
          action={takeBackCertificate}
          hidden={{ locale, submission: id }}
          words={await portalFormWords()}
        >
          <button className="tap link">{t("takeBack")}</button>
        </PortalForm>
      ) : null}
    </div>
  )
}

async function Certificate({ certificate }: { certificate: OwnCertificate }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const day = (text: string) => formatDay(text, locale)
  const { decision, events, standing, renewal_window: window } = certificate
  return (
    <div className="mt-3 flex items-start gap-4">
      <span className="flex w-16 shrink-0 justify-center">
        {certificate.badge === "none" ? (
          <span
            aria-hidden="true"
            className="size-14 rounded-full border border-dashed border-vien"
          />
        ) : (
          <Stamp
            stars={certificate.stars}
            badge={certificate.badge}
            expiresOn={certificate.expires_on}
            size={56}
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{t(`standing.${standing}`)}</span>
          {` · ${t("stars", { stars: certificate.stars })}`}
          {certificate.expires_on ? ` · ${t("until", { day: day(certificate.expires_on) })}` : null}
        </p>
        <p className="text-sm text-cham-nhat wrap-anywhere">
          {decision
            ? t("decisionLine", {
                number: decision.number ?? "–",
                issuer: decision.issuer,
                day: day(decision.issued_on),
              })
            : t("reportedIn", { year: String(certificate.reported_year ?? "") })}
        </p>
        {standing === "renewal_due" && window ? (
          <p className="font-semibold">
            {t("renewal", { from: day(window.opens_on), to: day(window.closes_on) })}
          </p>
        ) : null}
        <ul>
          {events.map((event) => (
            <li key={`${event.kind}${event.at}`} className="text-sm wrap-anywhere">
              {day(event.at)}: {t(`event.${event.kind}`)}
              {event.decision_number ? ` (${event.decision_number})` : null}
              {event.until ? ` · ${t("until", { day: day(event.until) })}` : null}
              {event.ground ? ` · ${t(`ground.${event.ground}`)}` : null}
              {`: ${event.reason}`}
            </li>
          ))}
        </ul>
        {standing === "on_hold" ? <Answer certificate={certificate.id} /> : null}
      </div>
    </div>
  )
}

async function Answer({ certificate }: { certificate: string }) {
  const t = await getTranslations("certificate")
  return (
    <details className="mt-1">
      <summary className="tap link">{t("answer")}</summary>
      <PortalForm
        action={answerOffice}
        hidden={{ locale: await currentLocale(), certificate }}
        words={await portalFormWords()}
        className="pb-3"
      >
        <div className="flex flex-col gap-4">
          <TextAreaField
            id={`words-${certificate}`}
            name="words"
            label={t("answerLabel")}
            hint={t("answerHint")}
            rows={4}
            maxLength={2_000}
            required
          />
          <BigButton>{t("answerSend")}</BigButton>
        </div>
      </PortalForm>
    </details>
  )
}
