/**
 * Folding of Vietnamese text: the one definition of "the same word" for search, slugs, places and forms.
 *
 * It is done in TypeScript and never in SQL, so that what was indexed and what is asked for cannot drift apart, and
 * composed (NFC) and decomposed (NFD) input, đ, and both places of the tone mark (hoà, hòa) are equal by construction.
 */

/**
 * Lower case, without accents, đ as d: "Nước mắm Cát Hải" → "nuoc mam cat hai".
 *
 * @param text any text, in either Unicode form
 * @returns the folded text; other characters (spaces, digits, punctuation) are kept
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase()
}

/** The folded words of a text: runs of letters and digits. `"Trà-búp (Tân Cương)"` → `["tra", "bup", "tan", "cuong"]`. */
export function toks(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Old and new spelling differ only in where the tone mark of oa, oe and uy stands; the older place is the canonical one. */
const TONE_PLACES: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
}
// Not after q ("quý" has no other spelling) and not before a final consonant ("hoàn" has no other spelling).
const TONE_PATTERN = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu

/**
 * Lower case with accents kept and the tone mark in one place: "Hoà Bình" and "Hòa Bình" give "hòa bình".
 * Used where the accent decides ("bơ" is not "bò").
 */
export function tone(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(TONE_PATTERN, (match) => TONE_PLACES[match] ?? match)
}

/** The accented words of a text, as {@link tone} spells them. Same count and order as {@link toks}. */
export function accToks(text: string): string[] {
  return tone(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A slug for addresses: folded words joined by hyphens. "Thừa Thiên Huế" → "thua-thien-hue". */
export function slugify(text: string): string {
  return toks(text).join("-")
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up above `max`.
 *
 * @returns the distance, or `max + 1` when it is larger than `max`
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let beforeLast: number[] | null = null
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (beforeLast && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1)
      }
      row[j] = value
      if (value < best) best = value
    }
    if (best > max) return max + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? max + 1
}

/**
 * The names nearest to what was typed, for "did you mean": every name at most a third of its length away, nearest first.
 *
 * @param typed what was typed, accents optional
 * @param names candidates
 * @param limit how many at most
 */
export function nearestNames<T>(
  typed: string,
  names: readonly T[],
  nameOf: (item: T) => string,
  limit = 3,
): T[] {
  const wanted = toks(typed).join(" ")
  if (!wanted) return []
  return names
    .map((item) => {
      const name = toks(nameOf(item)).join(" ")
      const max = Math.max(2, Math.floor(name.length / 3))
      const distance =
        name.startsWith(wanted) || wanted.startsWith(name) ? 0.5 : editDistance(wanted, name, max)
      return { item, distance, max }
    })
    .filter(({ distance, max }) => distance <= max)
    .sort((x, y) => x.distance - y.distance)
    .slice(0, limit)
    .map(({ item }) => item)
}

/** Words of one line, as a label or a letter can print them: no control characters, no halves of characters. */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u

/** Words of several lines: as of one, but with tabs and line ends, which browsers send as CR LF. */
export const PLAIN_TEXT = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u
