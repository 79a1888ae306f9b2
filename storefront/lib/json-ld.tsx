/**
 * Structured data for search engines. Sellers write names and stories, so `<` is escaped:
 * a text that holds `</script>` must stay text.
 */
export function JsonLd({ data }: { data: Record<string, unknown> | Record<string, unknown>[] }) {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeJson(data) }} />
  )
}

/** JSON that is safe inside a script element, in HTML and in old JavaScript alike. */
export function escapeJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
}
