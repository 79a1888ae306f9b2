import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { SelectField, TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { STANDINGS } from "@/lib/portal/certificates/register-query"
import { officePaths } from "@/lib/portal/office-paths"

/** Sorts the register out: a plain form, whose answer has an address of its own. */
export async function RegisterSearch({ wanted }: { wanted: Record<string, string> }) {
  const t = await getTranslations("certificate")
  return (
    <form
      role="search"
      aria-label={t("office.register.label")}
      action={localePath(await currentLocale(), officePaths.certificates)}
      className="mb-6 grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <TextField
        id="q"
        type="search"
        label={t("office.register.words")}
        defaultValue={wanted.q}
        maxLength={200}
      />
      <SelectField id="standing" label={t("office.filter")} defaultValue={wanted.standing ?? ""}>
        <option value="">{t("office.register.all")}</option>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {t(`standing.${standing}`)}
          </option>
        ))}
      </SelectField>
      <SelectField id="sold" label={t("office.register.sold")} defaultValue={wanted.sold ?? ""}>
        <option value="">{t("office.register.all")}</option>
        <option value="yes">{t("office.register.yes")}</option>
        <option value="no">{t("office.register.no")}</option>
      </SelectField>
      <Button type="submit">{t("office.register.submit")}</Button>
    </form>
  )
}
