/** In the order of the form. */
export const REPORT_FIELDS = ["about", "kind", "words", "email"] as const
export type ReportField = (typeof REPORT_FIELDS)[number]

export const REPORT_KINDS = ["false_star", "wrong_origin", "label", "other"] as const

/** Where something wrong is reported: of a product that is sold here, or of what somebody looked up. */
export const reportFormPath = (of: { handle?: string; about?: string }): string => {
  const query = new URLSearchParams({
    ...(of.handle ? { hang: of.handle } : {}),
    ...(of.about ? { ve: of.about } : {}),
  }).toString()
  return query ? `/bao-sai?${query}` : "/bao-sai"
}
