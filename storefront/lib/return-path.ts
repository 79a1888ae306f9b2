/**
 * Where a form may send the reader back to: a path of this shop, never another site.
 * `//evil.example` and `/\evil.example` are other sites to a browser.
 */
export function safeReturnPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return fallback
  // Browsers drop tabs and line breaks inside an address, which would turn "/\t/evil" into "//evil".
  if ([...value].some((character) => character < " ")) return fallback
  // A header holds no other characters, and half a character is none (U+FFFD); what is encoded already stays as it is.
  return Buffer.from(value.slice(0, 2000))
    .toString()
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}
