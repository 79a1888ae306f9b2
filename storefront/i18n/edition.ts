/**
 * An edition is what one cached page was made for: a language, and whether its reader
 * said they are 18 or older. It is the first segment of every internal path
 * (`/vi`, `/en-18`, …); nobody sees it, since next.config.ts rewrites public paths to it.
 * Keeping age in the path rather than reading the cookie in the page is what lets every
 * page be cached whole and still never show alcohol to somebody who was not asked.
 */
export const locales = ["vi", "en"] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = "vi"

/** The cookie that remembers the answer to "are you 18 or older?". */
export const AGE_COOKIE = "age_confirmed"

export interface Edition {
  locale: Locale
  /** The reader confirmed being 18 or older. */
  adult: boolean
}

/** Reads the internal path segment; undefined when it is not one of ours. */
export function parseEdition(segment: string | undefined): Edition | undefined {
  const [locale, age, rest] = (segment ?? "").split("-")
  if (rest !== undefined || (age !== undefined && age !== "18")) return undefined
  if (!locales.includes(locale as Locale)) return undefined
  return { locale: locale as Locale, adult: age === "18" }
}

/** The public address of a path in a language: Vietnamese has no prefix, English has `/en`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === "/" ? `/${locale}` : `/${locale}${path}`
}
