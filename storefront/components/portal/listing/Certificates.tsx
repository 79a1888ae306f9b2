import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { Button, buttonClass } from "@/components/ui/Button"
import { SelectField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay } from "@/lib/dates"
import { papersPath } from "@/lib/portal/listing/paths"
import { CERTIFICATE_KINDS, type Draft, type DraftCertificate } from "@/lib/portal/listing/types"
import { NumberLine, TextLine } from "./fields"
import { PaperField } from "./PaperField"
import { PaperForm } from "./PaperForm"
import { goodFormWords } from "./words"

/** What the goods are certified for: those that were given, and one more. */
export async function CertificateSection({
  draft,
  refused,
  children,
}: {
  draft: Draft
  refused: unknown
  children: ReactNode
}) {
  const t = await getTranslations("listing")
  const locale = await currentLocale()
  const given = draft.facts.certificates?.items ?? []
  const to = localePath(locale, papersPath(draft.id))
  const words = await goodFormWords()
  return (
    <div className="flex flex-col gap-6">
      <p className="text-cham-nhat">{t("hint.certificates")}</p>
      {refused ? <Notice tone="error">{t("certificate.refused")}</Notice> : null}
      {given.length === 0 ? (
        <p>{t("certificate.none")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {given.map((one, index) => (
            <Given key={index} certificate={one} index={index} to={to} />
          ))}
        </ul>
      )}
      <details open={Boolean(refused) || undefined}>
        <summary className={buttonClass("secondary", "min-h-14 w-full text-lg")}>
          + {t("certificate.new")}
        </summary>
        <div className="group/paper mt-3 border border-ke bg-giay p-4">
          <PaperForm to={to} hidden={{ kind: "certificate" }} words={words}>
            <SelectField id="certificate_kind" label={t("certificate.kind")} defaultValue="ocop">
              {CERTIFICATE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`certificate.of.${kind}`)}
                </option>
              ))}
            </SelectField>
            <div className="hidden group-has-[[value=other]:checked]/paper:block">
              <TextLine id="name" label={t("field.name")} maxLength={100} />
            </div>
            <div className="hidden group-has-[[value=ocop]:checked]/paper:block">
              <NumberLine id="stars" label={t("field.stars")} />
            </div>
            <TextLine
              id="number"
              label={t("field.number")}
              optional={t("optional")}
              maxLength={100}
            />
            <TextLine
              id="issuer"
              label={t("field.issuer")}
              optional={t("optional")}
              maxLength={200}
            />
            <TextLine
              id="issued_on"
              type="date"
              label={t("field.issued_on")}
              optional={t("optional")}
            />
            <TextLine
              id="expires_on"
              type="date"
              label={t("field.expires_on")}
              optional={t("optional")}
            />
            <PaperField label={t("field.file")} hint={t("hint.paper")} />
            <Button type="submit" variant="secondary" className="min-h-14 w-full text-lg">
              {t("certificate.add")}
            </Button>
          </PaperForm>
        </div>
      </details>
      {children}
    </div>
  )
}

async function Given({
  certificate,
  index,
  to,
}: {
  certificate: DraftCertificate
  index: number
  to: string
}) {
  const t = await getTranslations("listing")
  const locale = await currentLocale()
  const name = certificate.name ?? t(`certificate.of.${certificate.kind}`)
  const facts = [
    certificate.number,
    certificate.issuer,
    certificate.expires_on
      ? t("certificate.until", { day: formatDay(certificate.expires_on, locale) })
      : null,
    t(certificate.file ? "certificate.withFile" : "certificate.withoutFile"),
  ].filter(Boolean)
  return (
    <li className="flex items-center justify-between gap-3 border border-ke bg-giay p-4">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-cham-nhat wrap-anywhere">{facts.join(" · ")}</p>
      </div>
      <PaperForm
        to={to}
        hidden={{ kind: "certificate", remove: String(index) }}
        words={await goodFormWords()}
      >
        <Button
          type="submit"
          variant="quiet"
          aria-label={t("certificate.remove", { name })}
          className="text-2xl"
        >
          ×
        </Button>
      </PaperForm>
    </li>
  )
}
