import type { Locale } from "@/i18n/edition"

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

/** The calendar day in Vietnam (YYYY-MM-DD), where certificates expire and seasons turn. */
export function todayInVietnam(now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(now)
}

/** The last calendar day in Vietnam of what holds until this moment: until midnight it is the day before. @param end ISO 8601 */
export const lastDayBefore = (end: string): string =>
  todayInVietnam(new Date(new Date(end).getTime() - 1))

/** The month in Vietnam, 1–12. */
export function monthInVietnam(now = new Date()): number {
  return Number(todayInVietnam(now).slice(5, 7))
}

/** First and last day of a span, no word of either said twice: "26/11 – 27/11/2026", "26–27 November 2026". */
export function formatDays(from: string, to: string, locale: Locale): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return formatDay(to, locale)
  if (locale === "en") {
    const noon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`)
    return longDay.formatRange(noon(from), noon(to))
  }
  const first = formatDay(from, locale)
  const last = formatDay(to, locale)
  return `${first.endsWith(last.slice(-4)) ? first.slice(0, 5) : first} – ${last}`
}

/** A calendar day as people write it: "26/06/2028", "26 June 2028". Takes YYYY-MM-DD, with or without a time. */
export function formatDay(day: string, locale: Locale): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-")
  if (locale === "vi") return `${date}/${month}/${year}`
  const noon = new Date(`${year}-${month}-${date}T12:00:00Z`)
  return longDay.format(noon)
}
