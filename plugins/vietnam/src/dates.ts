/** Days and instants as people read them. What a day is, and which day it is, is decided in `@ocop/kit/days`. */
import { type Day, dayInVietnam } from "@ocop/kit/days"

/** A day as people write it: 26/06/2028 in Vietnamese, 26 June 2028 in English. */
export function formatDay(day: Day, locale: "vi" | "en"): string {
  const at = new Date(`${day}T00:00:00Z`)
  return locale === "vi"
    ? new Intl.DateTimeFormat("vi-VN", {
        timeZone: "UTC",
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
      }).format(at)
    : new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" }).format(at)
}

/** An instant on Vietnamese clocks: 14:05, 21/11/2026. */
export function formatInstant(at: Date, locale: "vi" | "en"): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at)
  return `${time}, ${formatDay(dayInVietnam(at), locale)}`
}
