/** The pages a marketplace owes its readers, by their addresses. */
export const legalSlugs = [
  "quy-che",
  "xep-hang",
  "giao-hang",
  "doi-tra",
  "khieu-nai",
  "quyen-rieng-tu",
  "du-lieu-minh-hoa",
] as const
export type LegalSlug = (typeof legalSlugs)[number]

export interface LegalText {
  lead: string
  sections: { title: string; text: string[] }[]
}

export function isLegalSlug(slug: string): slug is LegalSlug {
  return (legalSlugs as readonly string[]).includes(slug)
}

/**
 * Puts the operator's details into a text. A detail that is not configured stays a visible `gap`,
 * rather than an empty sentence that reads as if it were complete.
 */
export function fillIn(
  text: string,
  details: Record<string, string | undefined>,
  gap: string,
): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => details[key] ?? gap)
}
