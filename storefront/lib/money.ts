import type { Locale } from "@/i18n/edition"

const formats: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", {
    style: "currency",
    currency: "VND",
    maximumFractionDigits: 0,
  }),
  en: new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: "VND",
    maximumFractionDigits: 0,
  }),
}

/** Writes đồng as people do: 125000 → "125.000 ₫" in Vietnamese, "₫125,000" in English. */
export function formatDong(amount: number, locale: Locale): string {
  return formats[locale].format(amount)
}
