import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { LONGEST, type Period } from "@/lib/portal/figures/asked"
import { officePaths } from "@/lib/portal/office-paths"

/** Which days: a plain form, whose answer has an address of its own. */
export async function PeriodForm({ typed, wrong }: { typed: Period; wrong: "from" | "to" | null }) {
  const t = await getTranslations("figures")
  const error = wrong ? t(`wrong.${wrong}`, { days: LONGEST }) : undefined
  return (
    <form
      action={localePath(await currentLocale(), officePaths.figures)}
      className="mb-6 grid grid-cols-2 items-end gap-3 md:max-w-2xl md:grid-cols-[1fr_1fr_auto]"
    >
      <TextField
        id="tu"
        type="date"
        label={t("from")}
        defaultValue={typed.from}
        error={wrong === "from" ? error : undefined}
      />
      <TextField
        id="den"
        type="date"
        label={t("to")}
        defaultValue={typed.to}
        error={wrong === "to" ? error : undefined}
      />
      <Button type="submit" className="col-span-2 md:col-span-1">
        {t("show")}
      </Button>
    </form>
  )
}
