import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "./fetch"
import type { ProductGroup, ProductSet } from "./types"

/** The 6 groups and 26 sets of Decision 26/2026/QĐ-TTg. */
export async function listGroups(edition: Edition): Promise<ProductGroup[]> {
  const answer = await backend<{ groups: ProductGroup[] }>("/store/taxonomy", {
    edition,
    cache: { seconds: 3600, tags: ["taxonomy"] },
  })
  return answer.groups
}

/** A group or a set by its slug; they share one namespace. */
export function findInTaxonomy(
  groups: ProductGroup[],
  slug: string,
): { group: ProductGroup; set: ProductSet | null } | undefined {
  for (const group of groups) {
    if (group.slug === slug) return { group, set: null }
    const set = group.sets.find((item) => item.slug === slug)
    if (set) return { group, set }
  }
  return undefined
}
