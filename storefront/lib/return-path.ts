/**
 * Where a form may send the reader back to: a path of this shop, never another site.
 * `//evil.example` and `/\evil.example` are other sites to a browser.
 */
export function safeReturnPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || /[\u0000-\u001f]/.test(value))
    return fallback
  return value.slice(0, 2000)
}
