import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Locale } from "@/i18n/edition"
import { formatDays, lastDayBefore, todayInVietnam } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import type { ProgrammeTerms, SellerProgramme } from "@/lib/portal/programmes/types"

/** What a shopper gets, in one line: "Giảm 20% mỗi món". */
export async function givesLine({
  form,
  value,
}: Pick<ProgrammeTerms, "form" | "value">): Promise<string> {
  const t = await getTranslations("promo.terms")
  const locale = await currentLocale()
  return t(form, { value: form === "percentage" ? String(value) : formatDong(value, locale) })
}

/** What bounds it, a sentence each. */
export async function limitLines(terms: ProgrammeTerms): Promise<string[]> {
  const t = await getTranslations("promo.terms")
  const locale = await currentLocale()
  const { form, voucher, most_pieces, most_per_order_vnd, most_per_shopper } = terms
  return [
    voucher ? t("voucher") : null,
    most_pieces === null ? null : t("mostPieces", { count: most_pieces }),
    most_per_order_vnd === null
      ? null
      : t(form === "free_delivery" ? "mostDeliveryPerOrder" : "mostPerOrder", {
          amount: formatDong(most_per_order_vnd, locale),
        }),
    most_per_shopper === null ? null : t("mostPerShopper", { count: most_per_shopper }),
  ].filter((line) => line !== null)
}

/** Who bears what is taken off, or paid of deliveries. */
export async function bearsLine({
  form,
  bearer,
  office_bp,
}: Pick<SellerProgramme, "form" | "bearer" | "office_bp">): Promise<string> {
  const t = await getTranslations("promo.seller")
  const percent = (bp: number) =>
    new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(bp / 100)
  return t(`${form === "free_delivery" ? "delivery." : ""}bears.${bearer}`, {
    office: percent(office_bp),
    own: percent(10_000 - office_bp),
  })
}

/** "01/12 – 07/12/2026", also of one that ends at the midnight after. */
export const daysOf = (
  { starts_at, ends_at }: Pick<SellerProgramme, "starts_at" | "ends_at">,
  locale: Locale,
): string => formatDays(todayInVietnam(new Date(starts_at)), lastDayBefore(ends_at), locale)

/** "08:00, 01/12/2026 – 23:59, 07/12/2026". */
export const momentsOf = (
  { starts_at, ends_at }: Pick<SellerProgramme, "starts_at" | "ends_at">,
  locale: Locale,
): string => `${formatMoment(starts_at, locale)} – ${formatMoment(ends_at, locale)}`

/** Words of a seller's page; those that speak of prices have others where a programme pays deliveries. */
export async function sellerWords({ form }: Pick<SellerProgramme, "form">) {
  const t = await getTranslations("promo.seller")
  return (key: string, values?: Record<string, string | number>) =>
    t(form === "free_delivery" && t.has(`delivery.${key}`) ? `delivery.${key}` : key, values)
}
