import type { Locale } from "@/i18n/edition"

const formats: Record<Locale, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }),
  en: new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "numeric",
    month: "long",
    year: "numeric",
  }),
}

/** An instant (ISO 8601) as a clock in Vietnam shows it: "08:05 ngày 22/11/2026", "22 November 2026 at 08:05". */
export function formatInstant(instant: string, locale: Locale): string {
  const at = new Date(instant)
  if (locale === "en") return formats.en.format(at)
  const part = Object.fromEntries(
    formats.vi.formatToParts(at).map(({ type, value }) => [type, value]),
  )
  return `${part.hour}:${part.minute} ngày ${part.day}/${part.month}/${part.year}`
}
