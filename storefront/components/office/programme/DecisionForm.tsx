import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { Field, fileClass, TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { todayInVietnam } from "@/lib/dates"
import { programmeDecisionPath } from "@/lib/portal/office-paths"
import type { DecisionField } from "@/lib/portal/office-programmes/decision"
import type { Programme } from "@/lib/portal/office-programmes/types"

/** A concentrated programme's decision: a plain form, since it carries a file. What is wrong comes back with what was typed. */
export async function DecisionForm({
  programme: { id, decision, version },
  typed,
  wrong,
}: {
  programme: Pick<Programme, "id" | "decision" | "version">
  typed: Partial<Record<DecisionField, string>>
  wrong: readonly DecisionField[]
}) {
  const t = await getTranslations("officeProgramme.decision")
  const error = (name: DecisionField) => (wrong.includes(name) ? t(`wrong.${name}`) : undefined)
  return (
    <details
      id="quyet-dinh"
      open={wrong.length > 0 || typed.number !== undefined || undefined}
      className="mb-8 max-w-2xl border-t border-ke py-2"
    >
      <summary className="tap link">{t(decision ? "replace" : "title")}</summary>
      <p className="mb-3">{t("hint")}</p>
      <form
        action={localePath(await currentLocale(), programmeDecisionPath(id))}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-4 pb-4"
      >
        <input type="hidden" name="version" value={version} />
        <TextField
          id="number"
          label={t("number")}
          defaultValue={typed.number}
          error={error("number")}
          maxLength={60}
          required
        />
        <TextField
          id="issued_on"
          type="date"
          max={todayInVietnam()}
          label={t("issued_on")}
          defaultValue={typed.issued_on}
          error={error("issued_on")}
          required
        />
        <Field id="file" label={t("file")} error={error("file")}>
          <input
            id="file"
            name="file"
            type="file"
            accept="application/pdf"
            required
            className={fileClass}
          />
        </Field>
        <Button type="submit" className="min-h-14 w-full text-lg">
          {t("yes")}
        </Button>
      </form>
    </details>
  )
}
