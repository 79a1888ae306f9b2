import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import type { ProgrammeTerms } from "@/lib/portal/office-programmes/types"

/** "giảm 20 %", "giảm 5.000 ₫ mỗi món", "giá 99.000 ₫ mỗi món". */
export async function saidOff(
  { form, value }: Pick<ProgrammeTerms, "form" | "value">,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "officeProgramme" })
  return t(`off.${form}`, {
    value: form === "percentage" ? String(value) : formatDong(value, locale),
  })
}

/** "08:00, 24/11/2026 – 22:00, 30/11/2026", in Vietnam. */
export const spanOf = (from: string, to: string, locale: Locale): string =>
  `${formatMoment(from, locale)} – ${formatMoment(to, locale)}`

/** Words of an office's page; those that speak of prices have others where a programme pays deliveries. */
export async function officeWords({ form }: Pick<ProgrammeTerms, "form">) {
  const t = await getTranslations("officeProgramme")
  return (key: string, values?: Record<string, string | number>) =>
    t(form === "free_delivery" && t.has(`ofDelivery.${key}`) ? `ofDelivery.${key}` : key, values)
}
