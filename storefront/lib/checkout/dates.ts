const DAY_MS = 86_400_000

/** `days` after `date` (YYYY-MM-DD), as YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The first day a form offers for a gift; how long its parcels really take is the shop's to say. */
export function earliestDay(today: string): string {
  return addDays(today, 1)
}
