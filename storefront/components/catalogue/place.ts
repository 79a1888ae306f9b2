import type { Locale } from "@/i18n/edition"
import type { ProductCard } from "@/lib/api/types"
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
  return { commune, province, former: merged ? spelt(card.former_province ?? "", locale) : null }
}

/** The search knows old provinces by their Vietnamese names alone; in English they are those without marks. */
function spelt(former: string, locale: Locale): string {
  if (locale === "vi") return former
  return former.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")
}
