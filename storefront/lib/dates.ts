import type { Locale } from "@/i18n/edition"

/** The calendar day in Vietnam (YYYY-MM-DD), where certificates expire and seasons turn. */
export function todayInVietnam(now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(now)
}

/** The month in Vietnam, 1–12. */
export function monthInVietnam(now = new Date()): number {
  return Number(todayInVietnam(now).slice(5, 7))
}

/** A calendar day as people write it: "26/06/2028", "26 June 2028". Takes YYYY-MM-DD, with or without a time. */
export function formatDay(day: string, locale: Locale): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-")
  if (locale === "vi") return `${date}/${month}/${year}`
  const noon = new Date(`${year}-${month}-${date}T12:00:00Z`)
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(noon)
}
