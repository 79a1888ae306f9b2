/** An amount as people write it. */
export function money(amount: number, currency: string, locale: "vi" | "en" = "vi"): string {
  return new Intl.NumberFormat(locale === "en" ? "en-US" : "vi-VN", {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount)
}
