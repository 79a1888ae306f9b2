import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { Field, fileClass, SelectField, TextAreaField, TextField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { todayInVietnam } from "@/lib/dates"
import { GROUNDS } from "@/lib/portal/certificates/office-types"
import { recordEvent } from "@/lib/portal/certificates/office-actions"
import type { WithdrawalField } from "@/lib/portal/certificates/withdrawal"
import { planInspectionPath, withdrawalPath } from "@/lib/portal/office-paths"
import { BigButton } from "@/components/portal/BigButton"
import { Choices } from "@/components/portal/Choices"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"

/** Days, the first and the last among them; the backend's own rule (`certificate.longest_hold_days`). */
const LONGEST_HOLD = 30

/** Standings in which a badge may be hidden, a file for re-evaluation recorded, and a withdrawal (`EVENT_NEEDS`). */
const MAY_HOLD = ["reported", "valid", "renewal_due", "extended"]
const MAY_HAVE_DOSSIER = ["valid", "renewal_due", "on_hold", "extended"]
const MAY_WITHDRAW = [...MAY_HOLD, "on_hold"]

const lastHeldDay = (from: string): string =>
  new Date(Date.parse(from) + (LONGEST_HOLD - 1) * 86_400_000).toISOString().slice(0, 10)

/** What an office may record about a certificate of this standing. */
export async function RecordForms({
  certificate,
  isHead,
  inspection,
  typed,
  wrong,
}: {
  certificate: { id: string; standing: string; stars: number | null }
  isHead: boolean
  /** That led here. */
  inspection?: string
  /** Of a withdrawal that was not taken. */
  typed: Partial<Record<WithdrawalField, string>>
  wrong: readonly WithdrawalField[]
}) {
  const t = await getTranslations("certificate.office")
  const inspections = await getTranslations("inspection")
  const { id, standing } = certificate
  const today = todayInVietnam()
  const reason = (act: string) => (
    <TextAreaField
      id={`${act}-reason`}
      name="reason"
      label={t("reasonLabel")}
      rows={3}
      maxLength={1_000}
      required
    />
  )
  return (
    <section aria-labelledby="act" className="max-w-2xl">
      <h2 id="act" className="mb-2 text-xl">
        {t("act")}
      </h2>
      {inspection ? <p className="mb-2">{inspections("becauseOf")}</p> : null}
      <LocaleLink href={planInspectionPath(id)} className="tap link">
        {inspections("planFrom")}
      </LocaleLink>
      {standing === "on_hold" ? (
        <Act id={id} act="hold/lift" title={t("lift")}>
          {reason("lift")}
          <BigButton>{t("liftYes")}</BigButton>
        </Act>
      ) : null}
      {MAY_HOLD.includes(standing) ? (
        <Act id={id} act="hold" title={t("hold")} inspection={inspection}>
          <p>{t("holdHint")}</p>
          <TextField
            id="until"
            type="date"
            label={t("holdUntil")}
            min={today}
            max={lastHeldDay(today)}
            required
          />
          {reason("hold")}
          <BigButton>{t("holdYes")}</BigButton>
        </Act>
      ) : null}
      {MAY_HAVE_DOSSIER.includes(standing) ? (
        <Act id={id} act="dossier" title={t("dossier")}>
          <Dossier />
          {reason("dossier")}
          <BigButton variant="secondary">{t("dossierYes")}</BigButton>
        </Act>
      ) : null}
      {MAY_WITHDRAW.includes(standing) ? (
        <details id="thu-hoi" open={wrong.length > 0} className="border-t border-ke py-2">
          <summary className="tap link">{t("withdrawal")}</summary>
          <p className="mb-3">{t("withdrawalHint")}</p>
          {isHead ? (
            <Withdrawal
              certificate={certificate}
              inspection={inspection ?? typed.inspection_id}
              typed={typed}
              wrong={wrong}
            />
          ) : (
            <Notice>{t("withdrawalHead")}</Notice>
          )}
        </details>
      ) : null}
    </section>
  )
}

async function Act({
  id,
  act,
  title,
  inspection,
  children,
}: {
  inspection?: string
  id: string
  act: string
  title: string
  children: ReactNode
}) {
  return (
    <details className="border-t border-ke py-2">
      <summary className="tap link">{title}</summary>
      <PortalForm
        action={recordEvent}
        hidden={{
          locale: await currentLocale(),
          id,
          act,
          ...(inspection ? { inspection_id: inspection } : {}),
        }}
        words={await portalFormWords()}
        className="pb-4"
      >
        <div className="flex flex-col gap-4">{children}</div>
      </PortalForm>
    </details>
  )
}

async function Dossier() {
  const t = await getTranslations("certificate")
  return (
    <>
      <Choices
        name="kind"
        legend={t("office.dossierKind")}
        choices={["dossier_received", "dossier_refused"].map((value) => ({
          value,
          label: t(`event.${value}`),
        }))}
      />
      <TextField
        id="at"
        type="date"
        label={t("office.dossierDay")}
        max={todayInVietnam()}
        required
      />
    </>
  )
}

/** A plain form, since it carries a file: what is wrong comes back with what was typed. */
async function Withdrawal({
  certificate: { id, stars },
  inspection,
  typed,
  wrong,
}: {
  certificate: { id: string; stars: number | null }
  inspection?: string
  typed: Partial<Record<WithdrawalField, string>>
  wrong: readonly WithdrawalField[]
}) {
  const t = await getTranslations("certificate")
  const field = (name: WithdrawalField) => ({
    id: `w-${name}`,
    name,
    defaultValue: typed[name],
    required: true,
    error: wrong.includes(name) ? t("office.wrong") : undefined,
  })
  return (
    <form
      action={localePath(await currentLocale(), withdrawalPath(id))}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-4 pb-4"
    >
      {inspection ? <input type="hidden" name="inspection_id" value={inspection} /> : null}
      <TextField {...field("decision_number")} label={t("field.decision_number")} maxLength={100} />
      <TextField {...field("issuer")} label={t("field.issuer")} maxLength={200} />
      <SelectField
        {...field("level")}
        label={t("field.level")}
        defaultValue={typed.level ?? (stars === 5 ? "national" : "provincial")}
      >
        {(["provincial", "national"] as const).map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field("at")} type="date" label={t("office.decisionDay")} />
      <SelectField {...field("ground")} label={t("office.groundLabel")}>
        <option value="">{t("office.choose")}</option>
        {GROUNDS.map((ground) => (
          <option key={ground} value={ground}>
            {t(`ground.${ground}`)}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        {...field("reason")}
        label={t("office.reasonLabel")}
        rows={3}
        maxLength={1_000}
      />
      <Field
        id="w-file"
        label={t("office.file")}
        error={wrong.includes("file") ? t("office.wrongFile") : undefined}
      >
        <input
          id="w-file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          required
          className={fileClass}
        />
      </Field>
      <Button type="submit" className="min-h-14 w-full text-lg">
        {t("office.withdrawalYes")}
      </Button>
    </form>
  )
}
