const DAY_MS = 86_400_000

/** `days` after `date` (YYYY-MM-DD), as YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The first day a gift can be asked for: packing takes a day, and no parcel arrives before the next. */
export function earliestDay(today: string): string {
  return addDays(today, 2)
}
