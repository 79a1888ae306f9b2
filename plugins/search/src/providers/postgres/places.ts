import { toks } from "@ocop/kit/text"

interface Place {
  words: string[]
  /** The spellings that fold to these words. */
  values: Set<string>
}

/** Names of places found in the index's own documents. A place in a query lifts its documents; it never hides others. */
export class Places {
  private readonly byWords = new Map<string, Place>()

  get size(): number {
    return this.byWords.size
  }

  add(values: Iterable<string>): void {
    for (const value of values) {
      const words = toks(value)
      if (!words.length) continue
      const key = words.join(" ")
      const place = this.byWords.get(key) ?? { words, values: new Set<string>() }
      place.values.add(value)
      this.byWords.set(key, place)
    }
  }

  /**
   * The places of the longest run of query words that is a name; the last word of the query may be unfinished.
   * `whole` says that the query is nothing but that name.
   */
  find(query: readonly string[]): { values: string[]; whole: boolean } {
    let longest = 0
    let found: string[] = []
    for (let at = 0; at < query.length; at++) {
      for (const { words, values } of this.byWords.values()) {
        if (words.length < longest || at + words.length > query.length) continue
        const matches = words.every((word, i) => {
          const typed = query[at + i] as string
          return typed === word || (i > 0 && at + i === query.length - 1 && word.startsWith(typed))
        })
        if (!matches) continue
        if (words.length > longest) found = []
        longest = words.length
        found.push(...values)
      }
    }
    return { values: [...new Set(found)], whole: this.byWords.has(query.join(" ")) }
  }
}
