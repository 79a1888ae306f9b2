import type { Locale } from "@/i18n/edition"

const GROUPED = /^\d{1,3}(?:[.,\s]\d{3})+$/
const PLAIN = /^-?\d+(?:[.,]\d+)?$/

/**
 * A number as people type it: "25.000", "25,000" and "25 000" are twenty-five thousand, "0,5" and "0.5" are a half.
 * @returns undefined for nothing; what was typed where it is no number, so that whoever reads it can name the field
 */
export function numberTyped(typed: string | null | undefined): number | string | undefined {
  const text = (typed ?? "").replace(/[₫đ\u00a0]/g, " ").trim()
  if (text === "") return undefined
  if (GROUPED.test(text)) return Number(text.replace(/[.,\s]/g, ""))
  if (PLAIN.test(text)) return Number(text.replace(",", "."))
  return text
}

/** The same, of a unit that people say in a larger one: 30 (cm) → 300 (mm). */
export function scaledTyped(
  typed: string | null | undefined,
  by: number,
): number | string | undefined {
  const number = numberTyped(typed)
  return typeof number === "number" ? Math.round(number * by * 1000) / 1000 : number
}

/**
 * What was typed as its reader writes numbers: 25000 → "25.000" in Vietnamese, "25,000" in English, and a half "0,5" or
 * "0.5". What is no number stays as it was typed.
 */
export function asRead(typed: string, locale: Locale): string {
  const number = numberTyped(typed)
  if (typeof number !== "number" || number < 0) return typed
  const [groups, point] = locale === "vi" ? [".", ","] : [",", "."]
  return Number.isInteger(number)
    ? String(number).replace(/\B(?=(\d{3})+(?!\d))/g, groups)
    : String(number).replace(".", point)
}
