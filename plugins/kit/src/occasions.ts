import { accToks, fold } from "./text"

/** What people add to the name of a good to say what they want it for. No good is named so. */
const OCCASIONS = new Set(["quà", "biếu", "tặng", "tết", "gift", "gifts", "present"])
const FOLDED = new Set([...OCCASIONS].map(fold))
/** "Làm quà" is "as a gift"; "làm" by itself means much else. */
const AS = new Set(["làm", "lam"])

/**
 * What of a query names a good: "bánh làm quà" → "bánh", "rượu biếu tết" → "rượu". Where an accent was typed it must be
 * the occasion's own: "quả" is a fruit.
 * @returns the same words when none is an occasion; nothing when all are
 */
export function withoutOccasion(q: string): string {
  const words = q.trim().split(/\s+/u)
  const isOccasion = words.map((word) => {
    const [read = ""] = accToks(word)
    return OCCASIONS.has(read) || FOLDED.has(read)
  })
  return words
    .filter((word, i) => {
      const [read = ""] = accToks(word)
      return !isOccasion[i] && !(AS.has(read) && isOccasion[i + 1])
    })
    .join(" ")
}
