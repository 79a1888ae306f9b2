import type { FormerProvince, Province } from "@/lib/api/types"

/** The slugs of provinces of today for slugs that old links carry: of one that was merged its successor's, once. */
export function slugsOfToday(slugs: readonly string[], provinces: readonly Province[]): string[] {
  const today = new Map(
    provinces.flatMap(({ slug, merged_provinces = [] }) =>
      merged_provinces.map((merged) => [merged.slug, slug]),
    ),
  )
  return [...new Set(slugs.map((slug) => today.get(slug) ?? slug))]
}

/** Where goods of an old province are listed: on its page, or, where that one's address is the successor's, in the search. */
export function pathOfFormer(
  { merged_provinces = [] }: Province,
  { slug }: FormerProvince,
): string {
  const isGone = merged_provinces.some((merged) => merged.slug === slug)
  return isGone ? `/tim-kiem?tinh-cu=${slug}` : `/tinh/${slug}`
}
