import { accToks, toks } from "@ocop/kit/text"

interface Commune {
  code: string
  name_vi: string
  /** Its name without its kind, as searches have it. */
  folded: string
}

/**
 * Today's code of a commune by its code or name; null of what none of them is called, or more than one.
 *
 * Accents decide: "Xã Văn Lang" and "Xã Văn Lăng" stand in one province. Without them a name counts only where no other is written so.
 */
export function communeFinder(communes: readonly Commune[]): (written: string) => string | null {
  const codes = new Set(communes.map(({ code }) => code))
  const accented = byName(communes, ({ name_vi }) => {
    const name = accToks(name_vi).join(" ")
    return [name, name.replace(/^(?:xã|phường|đặc khu) (?=.)/, "")]
  })
  const plain = byName(communes, ({ name_vi, folded }) => [toks(name_vi).join(" "), folded])
  return (written) => {
    if (codes.has(written)) return written
    // An address begins with its commune: "Xã Cao Phong, tỉnh Phú Thọ".
    const name = written.split(/[,;–]/, 1)[0] ?? ""
    const found = accented.get(accToks(name).join(" "))
    return (found === undefined ? plain.get(toks(name).join(" ")) : found) ?? null
  }
}

/** Codes by name; null of a name that two have. */
function byName(
  communes: readonly Commune[],
  namesOf: (commune: Commune) => string[],
): Map<string, string | null> {
  const by = new Map<string, string | null>()
  for (const commune of communes)
    for (const name of new Set(namesOf(commune))) by.set(name, by.has(name) ? null : commune.code)
  return by
}
