import type { Locale } from "@/i18n/edition"
import type { ProductCard } from "@/lib/api/types"

/** The name of a place, group, set or seller in the reader's language. */
export function nameOf(thing: { name_vi: string; name_en: string | null }, locale: Locale): string {
  return (locale === "en" && thing.name_en) || thing.name_vi
}

/** A card's words in the reader's language; Vietnamese stands in where no translation is. */
export function cardWords(card: ProductCard, locale: Locale) {
  const en = locale === "en"
  return {
    title: (en && card.title_en) || card.title,
    unit: (en && card.unit_en) || card.unit,
    commune: (en && card.commune_en) || card.commune,
    province: (en && card.province_en) || card.province,
    set: (en && card.set_name_en) || card.set_name,
    seller: (en && card.seller_name_en) || card.seller_name,
  }
}

/** Sold by an invented seller: all of those are called "Minh họa …", so that no real producer is meant. */
export function isDemonstration(card: Pick<ProductCard, "seller_handle">): boolean {
  return card.seller_handle.startsWith("minh-hoa")
}
