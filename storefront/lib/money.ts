import type { Locale } from "@/i18n/edition"

/** What a basket or an order is charged in. Amounts are whole numbers of its smallest unit: đồng, or cents. */
export type Currency = "vnd" | "usd"

/** A currency, and of dollars the rate at which they stand for the sellers' đồng. */
export interface Charge {
  currency: Currency
  /** Whole đồng for one dollar. */
  dongPerUsd?: number
  /** ISO 8601: from when on the shop uses this rate. */
  rateSince?: string
}

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

const dollars: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
}

/** Writes đồng as people do: 125000 → "125.000 ₫" in Vietnamese, "₫125,000" in English. */
export function formatDong(amount: number, locale: Locale): string {
  return formats[locale].format(amount)
}

/**
 * Writes an amount in its currency. Dollars are named as those of the United States, since several countries that buyers live
 * in have dollars of their own: 4753 → "47,53 US$" in Vietnamese, "US$47.53" in English.
 */
export function formatAmount(amount: number, locale: Locale, currency: Currency): string {
  if (currency === "vnd") return formatDong(amount, locale)
  const written = dollars[locale].format(Math.abs(amount) / 100)
  const minus = amount < 0 ? "-" : ""
  return locale === "vi" ? `${minus}${written}\u00a0US$` : `${minus}US$${written}`
}

/**
 * A price in đồng in what a basket is charged: rounded up to the cent, as the shop itself does (kit/src/dollars.ts).
 * @param dong a whole number, not negative
 */
export function charged(dong: number, { dongPerUsd }: Charge): number {
  return dongPerUsd === undefined ? dong : Math.ceil((dong * 100) / dongPerUsd)
}

/** What an amount that a basket is charged is worth in đồng. */
export function worthInDong(amount: number, { dongPerUsd }: Charge): number {
  return dongPerUsd === undefined ? amount : Math.round((amount * dongPerUsd) / 100)
}

/** An amount as Medusa has it (4.73 dollars) in the smallest unit (473 cents). */
export function minorUnits(amount: number, currency: Currency): number {
  return currency === "usd" ? Math.round(amount * 100) : amount
}
