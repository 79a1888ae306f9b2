import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { Period } from "@/lib/portal/figures/asked"

/** Which days: a plain form, whose answer has an address of its own. */
export async function PeriodForm({
  path,
  kept = {},
  typed,
  wrong,
  error,
  quiet = false,
}: {
  /** Where it is answered, without a query. */
  path: string
  /** What stays in that query. */
  kept?: Readonly<Record<string, string>>
  typed: Period
  wrong: "from" | "to" | null
  /** What to say of the field that is wrong. */
  error: string | undefined
  /** Beside something that is done more often. */
  quiet?: boolean
}) {
  const t = await getTranslations("figures")
  return (
    <form
      action={localePath(await currentLocale(), path)}
      className="mb-6 grid grid-cols-2 items-end gap-3 md:max-w-2xl md:grid-cols-[1fr_1fr_auto]"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
      <Button
        type="submit"
        variant={quiet ? "secondary" : "primary"}
        className="col-span-2 md:col-span-1"
      >
        {t("show")}
      </Button>
    </form>
  )
}
