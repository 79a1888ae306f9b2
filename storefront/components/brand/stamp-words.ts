import type { Locale } from "@/i18n/edition"
import { formatDay } from "../../lib/dates"

/** What a badge may say: "solid" with a decision on file, "outline" when only reported, "none" says nothing. */
export type StampBadge = "solid" | "outline" | "none"

/**
 * The badge's accessible name: its whole meaning, for who cannot see it. `expiresOn` is YYYY-MM-DD.
 * An outline badge never says "valid": nobody has seen its decision.
 */
export function stampName(
  stars: number,
  badge: Exclude<StampBadge, "none">,
  expiresOn: string | null | undefined,
  locale: Locale,
): string {
  if (locale === "en") {
    const rank = `OCOP ${stars} stars`
    if (badge === "outline") return `${rank}, as published, decision number awaited`
    return expiresOn ? `${rank}, valid until ${formatDay(expiresOn, "en")}` : rank
  }
  const rank = `OCOP ${stars} sao`
  if (badge === "outline") return `${rank}, theo nguồn công bố, chờ số quyết định`
  return expiresOn ? `${rank}, còn hiệu lực đến ${formatDay(expiresOn, "vi")}` : rank
}
