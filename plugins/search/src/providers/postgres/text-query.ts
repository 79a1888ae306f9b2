import { withoutOccasion } from "@ocop/kit/occasions"
import { synonymsAt } from "@ocop/kit/synonyms"
import { accToks, toks } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import type { Places } from "./places"
import {
  alive,
  allButOne,
  chain,
  combine,
  join,
  type LivePart,
  type Match,
  oneDoubted,
  or,
  type Part,
  phraseOf,
  quote,
} from "./query-parts"
import type { Vocabulary } from "./vocabulary"

/** Letters of a query that are read; what follows is left out, so that a pasted page answers at once. */
export const MAX_QUERY_LENGTH = 200
/** Words of a query that are read. */
export const MAX_WORDS = 10
/** Corrections of each word in a long query, where their product would grow. */
const CORRECTIONS_IN_LONG_QUERY = 6
const LONG_QUERY = 4
/** A whole syllable of up to so many letters is taken as finished unless the caller says that typing goes on. */
const SHORT_SYLLABLE = 4

/** A free-text query as tsquery texts, from the strictest reading to the loosest. */
export interface TextQuery {
  /** The words read, folded. */
  words: string[]
  /** Every word as typed, begun, known by another name or, if unknown, corrected. */
  strict?: Reading
  /** Used when `strict` finds nothing: in descriptions and with every word corrected, then with a word left out. */
  loose: Reading[]
  /** Only what was typed, for the ranking: a corrected word counts less than the word itself. */
  typed?: string
  /** The accented words when accents were typed. */
  accented?: string
  /** Names of places the query mentions, and whether it is nothing else. */
  places: string[]
  onlyPlace: boolean
}

/** A word of more documents than this is common. */
const COMMON = 1_500

/** One reading of the text. A document that matches in the short vector or in the long one is found. */
export interface Reading {
  /** For the short vector, which holds names, places and sets; any of these will do. */
  short?: readonly Match[]
  /** For the long vector, which adds the descriptions. */
  long?: string
  /** The same words as a phrase: Vietnamese words are several syllables. */
  phrase?: string
  /** The same words to rank by: all of them in the strict reading, any of them in a loose one. */
  rank?: string
  /** One or two common words find thousands of documents. */
  broad?: boolean
  /** No word in it but those that were typed. */
  asTyped?: boolean
}

export interface TextOptions {
  strategy?: SearchTypes.SearchMatchStrategy
  /** Whether slips are corrected; true unless switched off. */
  typos?: boolean
}

/** Reads a query against the words and places of an index. Words are letters and digits only, so nothing is escaped. */
export function readQuery(
  q: string,
  vocabulary: Vocabulary,
  places: Places,
  options: TextOptions = {},
): TextQuery {
  const cut = q.slice(0, MAX_QUERY_LENGTH)
  const words = toks(cut).slice(0, MAX_WORDS)
  const accents = accToks(cut).slice(0, MAX_WORDS)
  const aligned = accents.length === words.length
  const accented = aligned && accents.some((word, i) => word !== words[i])
  const reader = new Reader(words, aligned ? accents : words, vocabulary, options)
  const first = reader.parts(false)
  const named = findPlaces(words, aligned ? accents : words, places)
  return {
    words,
    strict: first.length && first.every(alive) ? strictReading(first, options.strategy) : undefined,
    loose: [...forWhat(cut, vocabulary, places, options), ...reader.looseReadings()],
    typed: or(first.flatMap((part) => part.typed ?? [])) || undefined,
    accented: accented ? accents.map((word) => `'${word}'`).join("&") : undefined,
    places: named.values,
    onlyPlace: named.whole,
  }
}

/**
 * Readings of a query that says what a good is wanted for: what names the good counts among names, all of it in
 * descriptions, and nothing is taken for a slip.
 */
function forWhat(
  q: string,
  vocabulary: Vocabulary,
  places: Places,
  options: TextOptions,
): Reading[] {
  const named = withoutOccasion(q)
  if (named === q.trim().split(/\s+/u).join(" ") || options.strategy === "all") return []
  const long = toks(q).slice(0, MAX_WORDS).map(quote).join("&")
  const { strict } = readQuery(named, vocabulary, places, options)
  return [{ ...strict, long, broad: undefined, asTyped: undefined }]
}

function strictReading(parts: readonly LivePart[], strategy: TextOptions["strategy"]): Reading {
  return {
    short: [join(parts, strategy)],
    phrase: phraseOf(parts, "<->"),
    rank: phraseOf(parts, strategy === "any" ? "|" : "&"),
    broad: parts.length < 3 && parts.every(({ documents }) => documents > COMMON),
    asTyped: parts.every((part) => part.asTyped),
  }
}

/** Looks for places in the query as typed and with each other name in its stead ("sài gòn" → "hồ chí minh"). */
function findPlaces(
  words: string[],
  accents: string[],
  places: Places,
): { values: string[]; whole: boolean } {
  let best = places.find(words)
  for (let at = 0; at < words.length; at++) {
    const run = synonymsAt(words, accents, at)
    for (const meant of run?.meant ?? []) {
      const found = places.find([
        ...words.slice(0, at),
        ...meant,
        ...words.slice(at + (run?.length ?? 1)),
      ])
      if (found.values.length && (!best.values.length || (found.whole && !best.whole))) best = found
    }
  }
  return best
}

class Reader {
  constructor(
    private readonly words: string[],
    private readonly accents: string[],
    private readonly vocabulary: Vocabulary,
    private readonly options: TextOptions,
  ) {}

  /** The parts of the query; `generous` corrects known words too, since a slip may be a word by itself ("nuoc mem"). */
  parts(generous: boolean): Part[] {
    const parts: Part[] = []
    for (let at = 0; at < this.words.length;) {
      const run = synonymsAt(this.words, this.accents, at)
      const length = run?.length ?? 1
      const own = this.words.slice(at, at + length).map((_, i) => this.word(at + i, generous))
      const others = (run?.meant ?? []).filter((meant) =>
        meant.every((word) => this.vocabulary.has(word)),
      )
      parts.push(combine(own, others.map(chain)))
      at += length
    }
    return parts
  }

  private word(at: number, generous: boolean): Part {
    const word = this.words[at] as string
    const known = this.vocabulary.has(word)
    const begun = this.isBegun(word, at, known)
    const longer = begun ? this.vocabulary.begunBy(word) : []
    const exact = known ? [word] : []
    const corrections = this.corrections(word, known, begun, generous)
    const split = known || begun ? undefined : this.vocabulary.split(word)
    const others = [...corrections.map(quote), ...(split ? [`(${chain(split)})`] : [])]
    const begins = [`'${word}':*`]
    const typed = [...exact.map(quote), ...(longer?.length === 0 ? [] : begins)]
    const match = [...exact.map(quote), ...(longer?.map(quote) ?? begins), ...others]
    const counts = (some: readonly string[]): number[] =>
      some.map((one) => this.vocabulary.documentsWith(one))
    const documents = [
      ...counts([...exact, ...(longer ?? []), ...corrections]),
      ...(split ? [Math.min(...counts(split))] : []),
      ...(longer ? [] : [Number.POSITIVE_INFINITY]),
    ].reduce((sum, count) => sum + count, 0)
    const long = or([...new Set([quote(word), ...typed, ...others])])
    const asTyped = !others.length
    if (!match.length) return { long, asTyped, documents }
    return {
      long,
      asTyped,
      match: or(match),
      phrase: or([...typed, ...others]),
      typed: typed.length ? or(typed) : undefined,
      documents,
    }
  }

  /** What a word may have been meant for; `generous` doubts known words too. */
  private corrections(word: string, known: boolean, begun: boolean, generous: boolean): string[] {
    const doubted = generous ? word.length > 2 || !known : !known && !begun
    if (this.options.typos === false || !doubted) return []
    const found = this.vocabulary.corrections(word)
    return this.words.length > LONG_QUERY ? found.slice(0, CORRECTIONS_IN_LONG_QUERY) : found
  }

  /** Whether a word is read as the beginning of a longer one: the last word, while it may still be being typed. */
  private isBegun(word: string, at: number, known: boolean): boolean {
    const { strategy } = this.options
    if (at !== this.words.length - 1 || strategy === "all" || strategy === "any") return false
    // One letter begins most words of a catalogue: it says something only after another word.
    if (word.length < 2) return strategy === "last" && this.words.length > 1
    if (!this.vocabulary.hasPrefix(word)) return false
    return strategy === "last" || !known || word.length > SHORT_SYLLABLE
  }

  /**
   * Readings to fall back on, the stricter first: one word is a slip of a known one, or the words stand in a description;
   * any of them is a slip; one of them is left out.
   */
  looseReadings(): Reading[] {
    const { strategy, typos } = this.options
    const parts = this.parts(false)
    if (!parts.length) return []
    const live = parts.filter(alive)
    const long = parts.map((part) => part.long).join(strategy === "any" ? "|" : "&")
    const doubted = this.parts(typos !== false)
    const generous = doubted.filter(alive)
    const rank = generous.length ? phraseOf(generous, "|") : undefined
    const readings: Reading[] = []
    if (generous.length < parts.length) {
      readings.push({ long, rank })
    } else {
      const all = {
        short: [join(generous, strategy)],
        phrase: phraseOf(generous, "<->"),
        long,
        rank,
      }
      const one = strategy === "any" ? undefined : oneDoubted(parts, generous)
      readings.push(...(one ? [{ ...all, short: one }, { short: all.short }] : [all]))
    }
    // "All" says that no word may be missing, "any" has left them out already. And a query of which most is
    // unknown is better answered with nothing than with anything.
    const strict = strategy === "all" || strategy === "any" || typos === false
    if (strict || live.length * 2 < parts.length || (live.length === 1 && parts.length === 1))
      return readings
    readings.push({ short: live.length < parts.length ? [join(live, strategy)] : allButOne(live) })
    return readings
  }
}
