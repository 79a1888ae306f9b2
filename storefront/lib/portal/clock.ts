import type { Locale } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"

/** How much is left, in words' own terms: one unit, the largest that says something. */
export interface Left {
  unit: "minutes" | "hours" | "days"
  count: number
}

export interface Deadline {
  /** "15:20" */
  time: string
  day: "today" | "tomorrow" | "later"
  /** YYYY-MM-DD in Vietnam. */
  date: string
  /** null: it is over. */
  left: Left | null
  /** So little is left that it should be done now. */
  soon: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SOON = 3 * HOUR

const clock: Record<Locale, Intl.DateTimeFormat> = {
  vi: clockFor("vi-VN"),
  en: clockFor("en-GB"),
}

function clockFor(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
  })
}

/** The time of day in Vietnam: "08:05". */
export function formatTime(instant: string, locale: Locale): string {
  return clock[locale].format(new Date(instant))
}

/** "15:20, 22/11/2026". @param instant ISO 8601 */
export function formatMoment(instant: string, locale: Locale): string {
  const day = formatDay(todayInVietnam(new Date(instant)), locale)
  return `${formatTime(instant, locale)}, ${day}`
}

/** Until when something is to be done, as people say it. @param instant ISO 8601 */
export function deadlineOf(instant: string, locale: Locale, now = new Date()): Deadline {
  const end = new Date(instant)
  const rest = end.getTime() - now.getTime()
  const date = todayInVietnam(end)
  return {
    time: formatTime(instant, locale),
    day:
      date === todayInVietnam(now)
        ? "today"
        : date === todayInVietnam(new Date(now.getTime() + DAY))
          ? "tomorrow"
          : "later",
    date,
    left: rest > 0 ? leftOf(rest) : null,
    soon: rest < SOON,
  }
}

function leftOf(rest: number): Left {
  if (rest < HOUR) return { unit: "minutes", count: Math.max(1, Math.floor(rest / MINUTE)) }
  if (rest < 2 * DAY) return { unit: "hours", count: Math.floor(rest / HOUR) }
  return { unit: "days", count: Math.floor(rest / DAY) }
}
