/**
 * Calendar days as the law counts them. Certificates, programmes and tax periods begin and end on days in Vietnam, so a
 * day is the text "YYYY-MM-DD" and never a point in time: no time zone can move it.
 */

/** A calendar day, "YYYY-MM-DD". Two days compare as texts. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

// "en-CA" writes dates as YYYY-MM-DD.
const IN_VIETNAM = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The day it is in Vietnam at this moment: 18:00 UTC on the 30th is already the 1st. */
export function dayInVietnam(moment: Date): Day {
  return IN_VIETNAM.format(moment)
}

/** The moment at which a day begins in Vietnam, which keeps UTC+7 all year. */
export function beginningOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

/** Whether a text is a real calendar day ("2026-02-30" is none). */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (!parts) return false
  return toDay(Date.parse(`${text}T00:00:00Z`)) === text
}

/**
 * @param day a day, or a moment that is taken as the day it is in Vietnam
 * @throws RangeError when the text is not a calendar day
 */
export function asDay(day: Day | Date): Day {
  if (day instanceof Date) return dayInVietnam(day)
  if (!isDay(day)) throw new RangeError(`"${day}" is not a calendar day (YYYY-MM-DD)`)
  return day
}

/** `addDays("2026-12-31", 1)` → "2027-01-01". Negative counts go back. */
export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(`${asDay(day)}T00:00:00Z`) + days * MS_PER_DAY)
}

/** So many working days later, Saturdays and Sundays not counted: `addWorkingDays("2026-11-20", 1)`, a Friday → "2026-11-23". */
export function addWorkingDays(day: Day, days: number): Day {
  let last = asDay(day)
  for (let left = days; left > 0;) {
    last = addDays(last, 1)
    const weekday = new Date(`${last}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return last
}

/** Months later on the same day of the month; a day that month lacks becomes its last (29/02 + 12 → 28/02). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = asDay(day).split("-").map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}

function toDay(ms: number): Day {
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10)
}
