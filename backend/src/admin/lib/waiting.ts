const MINUTE_MS = 60_000
const UNITS = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const

/**
 * How long something has waited, in the largest unit that fits: "3 ngày", "5 hours".
 * @param since ISO instant
 * @param language of Medusa Admin, such as `vi` or `enUS`
 */
export function waited(since: string, language: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE_MS))
  const [unit, size] = UNITS.find(([, minutesIn]) => minutes >= minutesIn) ?? UNITS[2]
  return new Intl.NumberFormat(language.startsWith("vi") ? "vi" : "en", {
    style: "unit",
    unit,
    unitDisplay: "long",
  }).format(Math.floor(minutes / size))
}
