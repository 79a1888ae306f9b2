import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { SelectField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { SavedVersion } from "@/lib/portal/assess/types"

/** Chooses with which other version one is compared; nothing where there is none. */
export async function CompareForm({
  action,
  others,
  chosen,
}: {
  /** The version's own screen. */
  action: string
  others: readonly SavedVersion[]
  chosen: number | undefined
}) {
  const t = await getTranslations("assess.versions")
  if (others.length === 0) return null
  return (
    <form
      method="get"
      action={localePath(await currentLocale(), action)}
      className="flex flex-wrap items-end gap-3"
    >
      <SelectField
        id="voi"
        label={t("compare")}
        defaultValue={chosen ?? others[0]?.number}
        className="min-w-40 grow"
      >
        {others.map(({ number, total }) => (
          <option key={number} value={number}>
            {t("row", { number, total })}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="secondary" className="min-h-11">
        {t("compareGo")}
      </Button>
    </form>
  )
}
