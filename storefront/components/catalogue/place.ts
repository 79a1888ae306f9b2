import type { Locale } from "@/i18n/edition"
import type { ProductCard } from "@/lib/api/types"
import { withoutMarks } from "@/lib/text"
import { cardWords } from "@/lib/words"

export interface PlaceParts {
  commune: string | null
  province: string
  /** Set when people still know the place by the name of before July 2025. */
  former: string | null
}

/** Where a product comes from, in today's names, with the old province when it is another one. */
export function placeOf(card: ProductCard, locale: Locale): PlaceParts {
  const { commune, province } = cardWords(card, locale)
  const merged =
    card.former_province &&
    card.former_province_slug &&
    card.former_province_slug !== card.province_slug
  const former = merged ? (card.former_province ?? "") : null
  // The search knows old provinces by their Vietnamese names alone.
  return { commune, province, former: former && locale === "en" ? withoutMarks(former) : former }
}
