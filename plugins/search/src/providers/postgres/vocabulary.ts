import { editDistance } from "@ocop/kit/text"

/** Corrections tried for one word, the nearest and commonest first. */
const MAX_CORRECTIONS = 24
/** From this length two edits are allowed; Vietnamese syllables are shorter, so one edit is enough for them. */
const TWO_EDITS_FROM = 9
/** In a catalogue this large a word seen once is more likely a slip than a word. */
const LARGE_CATALOGUE = 2_000
const CACHE_SIZE = 5_000
/** Words a beginning is spelled out to; one that begins more is looked up as a beginning. */
const MAX_BEGUN = 24

/** How many edits a word may be away from what was meant. */
export function editBudget(word: string): number {
  if (word.length < 2) return 0
  // "500g" and "26" are what they say.
  if (/\d/.test(word) && (word.length < 4 || !/\p{L}/u.test(word))) return 0
  return word.length < TWO_EDITS_FROM ? 1 : 2
}

/** Every string that is `word` with up to `edits` letters left out, and the word itself. */
function* deletes(word: string, edits: number): Generator<string> {
  yield word
  if (edits === 0 || word.length < 2) return
  for (let i = 0; i < word.length; i++)
    yield* deletes(word.slice(0, i) + word.slice(i + 1), edits - 1)
}

/**
 * The words of an index with the number of documents that hold each, and what is needed to correct a slip.
 *
 * Corrections are found by symmetric deletion (SymSpell): two words one edit apart share a form with at most
 * one letter left out of each, so a look-up is a few map reads instead of a comparison with every word.
 */
export class Vocabulary {
  private readonly frequency = new Map<string, number>()
  private readonly byDelete = new Map<string, string[]>()
  private readonly prefixes = new Set<string>()
  private readonly cache = new Map<string, string[]>()
  private sorted?: string[]

  constructor(private documents = 0) {}

  get size(): number {
    return this.frequency.size
  }

  /** Sets the document counts of words; 0 takes a word out. */
  set(entries: Iterable<readonly [word: string, documents: number]>): void {
    for (const [word, documents] of entries) {
      // Accented forms serve the ranking only: what is typed is folded before it is looked up.
      if (/[^a-z0-9]/.test(word) && word.normalize("NFD") !== word) continue
      if (documents > 0 !== this.frequency.has(word)) this.sorted = undefined
      if (documents > 0 && !this.frequency.has(word)) this.learn(word)
      if (documents > 0) this.frequency.set(word, documents)
      else this.frequency.delete(word)
    }
    this.cache.clear()
  }

  setDocuments(documents: number): void {
    this.documents = documents
  }

  private learn(word: string): void {
    for (let length = 2; length <= word.length; length++) this.prefixes.add(word.slice(0, length))
    for (const form of new Set(deletes(word, this.reach(word)))) {
      const words = this.byDelete.get(form)
      if (!words) this.byDelete.set(form, [word])
      else if (!words.includes(word)) words.push(word)
    }
  }

  /** A word of 8 letters can be meant by one of 9, which may be two edits away. */
  private reach(word: string): number {
    if (word.length > 30) return 0
    return word.length >= TWO_EDITS_FROM - 2 ? 2 : 1
  }

  has(word: string): boolean {
    return this.frequency.has(word)
  }

  documentsWith(word: string): number {
    return this.frequency.get(word) ?? 0
  }

  /** Whether some word begins so (two letters at least). */
  hasPrefix(prefix: string): boolean {
    return this.prefixes.has(prefix)
  }

  /**
   * The words that begin so, other than the beginning itself; undefined when there are too many to name. Named, each is
   * a list in the index that can be skipped through; a beginning is read there from end to end.
   */
  begunBy(prefix: string): string[] | undefined {
    this.sorted ??= [...this.frequency.keys()].sort()
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.sorted[middle] as string) <= prefix) low = middle + 1
      else high = middle
    }
    const found = this.sorted.slice(low, low + MAX_BEGUN + 1)
    const end = found.findIndex((word) => !word.startsWith(prefix))
    if (end < 0 && found.length > MAX_BEGUN) return undefined
    return end < 0 ? found : found.slice(0, end)
  }

  /** The words that `word` may have been meant for: nearest first, then the commonest; never the word itself. */
  corrections(word: string): string[] {
    const cached = this.cache.get(word)
    if (cached) return cached
    const max = editBudget(word)
    const found = max && word.length <= 30 ? this.lookUp(word, max) : []
    if (this.cache.size >= CACHE_SIZE) this.cache.clear()
    this.cache.set(word, found)
    return found
  }

  private lookUp(word: string, max: number): string[] {
    const least = this.documents > LARGE_CATALOGUE ? 2 : 1
    const near = new Map<string, number>()
    for (const form of new Set(deletes(word, max))) {
      for (const candidate of this.byDelete.get(form) ?? []) {
        if (candidate === word || near.has(candidate)) continue
        if (this.documentsWith(candidate) < least) continue
        const distance = editDistance(word, candidate, max)
        if (distance <= max) near.set(candidate, distance)
      }
    }
    return [...near]
      .sort(
        ([a, x], [b, y]) =>
          x - y || this.documentsWith(b) - this.documentsWith(a) || (a < b ? -1 : 1),
      )
      .slice(0, MAX_CORRECTIONS)
      .map(([candidate]) => candidate)
  }

  /** Known words that were typed as one: "nuocmam" → ["nuoc", "mam"], the commonest; three where two do not do. */
  split(word: string): string[] | undefined {
    return this.splitIn(word, 2) ?? this.splitIn(word, 3)
  }

  private splitIn(word: string, parts: number): string[] | undefined {
    if (parts === 1) return this.has(word) ? [word] : undefined
    let best: string[] | undefined
    let weight = 0
    for (let at = 2; at <= word.length - 2; at++) {
      const first = word.slice(0, at)
      if (!this.has(first)) continue
      const rest = this.splitIn(word.slice(at), parts - 1)
      if (!rest) continue
      const split = [first, ...rest]
      const common = Math.min(...split.map((one) => this.documentsWith(one)))
      if (common > weight) {
        best = split
        weight = common
      }
    }
    return best
  }
}
