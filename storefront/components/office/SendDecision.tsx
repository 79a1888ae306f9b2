import { getTranslations } from "next-intl/server"
import { Button, buttonClass } from "@/components/ui/Button"
import { Field, fileClass, SelectField, TextField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { DecisionField, DecisionImport } from "@/lib/portal/decisions/types"
import { decisionPaths } from "@/lib/portal/office-paths"

/** Sends a decision with its list: a plain form, since it carries files. What is wrong comes back with what was typed. */
export async function SendDecision({
  imports,
  typed,
  wrong,
}: {
  imports: readonly DecisionImport[]
  typed: Partial<Record<DecisionField, string>>
  wrong: readonly DecisionField[]
}) {
  const t = await getTranslations("decision")
  const words = await getTranslations("certificate")
  const locale = await currentLocale()
  const field = (name: DecisionField) => ({
    id: `d-${name}`,
    name,
    defaultValue: typed[name],
    required: true,
    error: wrong.includes(name) ? words("office.wrong") : undefined,
  })
  const file = (name: "list" | "file", accept: string) => (
    <Field id={`d-${name}`} label={t(name)} hint={t(`${name}Hint`)}>
      <input
        id={`d-${name}`}
        name={name}
        type="file"
        accept={accept}
        required={name === "list"}
        aria-describedby={`d-${name}-hint`}
        className={fileClass}
      />
    </Field>
  )
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <section aria-labelledby="send">
        <h2 id="send" className="mb-2 text-xl">
          {t("send")}
        </h2>
        <p className="mb-3">{t("lead")}</p>
        <p className="mb-6 grid grid-cols-2 gap-3 sm:flex">
          {(["xlsx", "csv"] as const).map((format) => (
            <a
              key={format}
              href={localePath(locale, decisionPaths.template(format))}
              className={buttonClass("secondary", "min-h-12")}
            >
              {t(`template.${format}`)}
            </a>
          ))}
        </p>
        <form
          action={localePath(locale, decisionPaths.send)}
          method="post"
          encType="multipart/form-data"
          className="flex flex-col gap-4"
        >
          <TextField
            {...field("decision_number")}
            label={words("field.decision_number")}
            hint={words("hint.decision_number")}
            maxLength={100}
          />
          <TextField
            {...field("issued_on")}
            type="date"
            label={words("field.issued_on")}
            max={todayInVietnam()}
          />
          <SelectField
            {...field("level")}
            label={words("field.level")}
            defaultValue={typed.level ?? "provincial"}
          >
            {(["provincial", "national", "district"] as const).map((level) => (
              <option key={level} value={level}>
                {words(`level.${level}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            {...field("issuer")}
            label={words("field.issuer")}
            hint={words("hint.issuer")}
            maxLength={200}
          />
          {file("list", ".xlsx,.csv,text/csv")}
          {file("file", "application/pdf,image/jpeg,image/png,image/webp")}
          <Button type="submit" className="min-h-14 w-full text-lg">
            {t("look")}
          </Button>
        </form>
      </section>
      <section aria-labelledby="before">
        <h2 id="before" className="mb-2 text-xl">
          {t("before")}
        </h2>
        {imports.length === 0 ? (
          <p className="text-cham-nhat">{t("noneBefore")}</p>
        ) : (
          <ul className="border-b border-ke">
            {imports.map(({ id, decision, status, counts }) => (
              <li key={id} className="border-t border-ke py-3 wrap-anywhere">
                <LocaleLink href={decisionPaths.list({ bang: id })} className="link font-semibold">
                  {decision.decision_number}
                </LocaleLink>
                <p>{[decision.issuer, formatDay(decision.issued_on, locale)].join(" · ")}</p>
                <p className="text-sm text-cham-nhat">
                  {t(`status.${status}`)}
                  {" · "}
                  {t("lines", {
                    count: counts.enter + counts.change + counts.same + counts.refuse,
                    refused: counts.refuse + counts.failed,
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
