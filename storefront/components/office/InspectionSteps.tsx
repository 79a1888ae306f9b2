import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { Field, fileClass, TextAreaField, TextField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { todayInVietnam } from "@/lib/dates"
import { doors } from "@/lib/portal/doors"
import { callOffInspection, recordFindings } from "@/lib/portal/inspections/actions"
import { FOUND, inspectionQuestions } from "@/lib/portal/inspections/asked"
import type { InspectionInFull } from "@/lib/portal/inspections/types"
import { inspectionPapersPath, registeredPath } from "@/lib/portal/office-paths"
import { AskForm } from "@/components/portal/apply/AskForm"
import { askWords } from "@/components/portal/apply/words"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"

/** What an office may do about an inspection now. */
export async function InspectionSteps({
  in_full: { inspection },
  isHead,
}: {
  in_full: InspectionInFull
  isHead: boolean
}) {
  const t = await getTranslations("inspection")
  const certificates = await getTranslations("certificate.office")
  const locale = await currentLocale()
  const { id, version, status, certificate_id, carried_out_on } = inspection
  const isOpen = status !== "closed" && status !== "called_off"
  const act = `${registeredPath(certificate_id)}?kiem-tra=${encodeURIComponent(id)}#act`
  return (
    <section aria-labelledby="next" className="flex flex-col gap-6">
      <h2 id="next" className="text-xl">
        {t(isOpen ? "next" : "over")}
      </h2>
      {isOpen ? (
        <AskForm
          action={recordFindings}
          hidden={{ id, version: String(version) }}
          questions={await inspectionQuestions(FOUND)}
          provinces={[]}
          initial={{
            attempt: 0,
            typed: { carried_out_on: carried_out_on ?? todayInVietnam() },
            errors: {},
            communes: [],
          }}
          doorPath={localePath(locale, doors.office.path)}
          locale={locale}
          words={await foundWords()}
        />
      ) : null}
      {status === "planned" ? (
        <details className="border-t border-ke pt-2">
          <summary className="tap link">{t("callOff")}</summary>
          <PortalForm
            action={callOffInspection}
            hidden={{ locale, id, version: String(version) }}
            words={await portalFormWords()}
            className="pb-4"
          >
            <div className="flex flex-col gap-4">
              <TextAreaField
                id="call-off-words"
                name="words"
                label={certificates("reasonLabel")}
                rows={3}
                maxLength={1_000}
                required
              />
              <BigButton variant="secondary">{t("callOff")}</BigButton>
            </div>
          </PortalForm>
        </details>
      ) : null}
      <details className="border-t border-ke pt-2">
        <summary className="tap link">{t("addPaper")}</summary>
        <form
          action={localePath(locale, inspectionPapersPath(id))}
          method="post"
          encType="multipart/form-data"
          className="flex flex-col gap-4 pb-4"
        >
          <TextField
            id="paper-words"
            name="words"
            label={t("paperName")}
            hint={t("paperNameHint")}
            maxLength={200}
          />
          <Field id="paper-file" label={t("paper")} hint={t("paperHint")}>
            <input
              id="paper-file"
              name="file"
              type="file"
              required
              accept="application/pdf,image/jpeg,image/png,image/webp"
              aria-describedby="paper-file-hint"
              className={fileClass}
            />
          </Field>
          <Button type="submit" variant="secondary" className="min-h-14 w-full text-lg">
            {t("addPaper")}
          </Button>
        </form>
      </details>
      {carried_out_on || isOpen ? (
        <div className="border-t border-ke pt-2">
          <p className="text-cham-nhat">{t(isHead ? "leadsToHead" : "leadsTo")}</p>
          <LocaleLink href={act} className="tap link">
            {t("toActs")}
          </LocaleLink>
        </div>
      ) : null}
    </section>
  )
}

async function foundWords() {
  const t = await getTranslations("inspection")
  const words = await askWords("send")
  return {
    ...words,
    problem: { ...words.problem, changed: t("fault.changed") },
    submit: t("record1"),
  }
}
