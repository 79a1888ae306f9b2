import type { Locale } from "./checkout/locale"

/** Amounts as people in Vietnam write them, in both languages: 1.250.000 ₫ (the space does not break). */
const dong = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })

/** @param amount whole đồng */
export function formatDong(amount: number): string {
  return dong.format(amount)
}

/** Marked as the dollar of the United States: several countries that buyers live in have dollars of their own. */
const dollars = {
  vi: new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 }),
}

/**
 * What an order says of itself, in its currency: 1.250.000 ₫, 47,53 US$ in Vietnamese, US$47.53 in English.
 *
 * @param amount đồng, or cents
 */
export function formatAmount(
  amount: number,
  { currency_code, locale }: { currency_code: "vnd" | "usd"; locale: Locale },
): string {
  if (currency_code === "vnd") return formatDong(amount)
  const written = dollars[locale].format(Math.abs(amount) / 100)
  const minus = amount < 0 ? "-" : ""
  return locale === "vi" ? `${minus}${written}\u00a0US$` : `${minus}US$${written}`
}
