import { synonymsAt } from "@ocop/kit/synonyms"
import { accToks, toks } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import type { Places } from "./places"
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

/** One reading of the text. A document that matches in the short vector or in the long one is found. */
export interface Reading {
  /** For the short vector: names, places, sets. */
  short?: string
  /** For the long vector, which adds the descriptions. */
  long?: string
  /** The same words as a phrase: Vietnamese words are several syllables. */
  phrase?: string
}

export interface TextOptions {
  strategy?: SearchTypes.SearchMatchStrategy
  /** Whether slips are corrected; true unless switched off. */
  typos?: boolean
}

/** A part of the query that must be found: one word, or a run of words that has another name. */
interface Part {
  /** For the long vector: also the word itself, which may stand in a description and in no name. */
  long: string
  match?: string
  phrase?: string
  typed?: string
}

const or = (options: readonly string[]): string =>
  options.length > 1 ? `(${options.join("|")})` : (options[0] ?? "")
const chain = (words: readonly string[]): string => words.map((word) => `'${word}'`).join("<->")
type LivePart = Part & { match: string; phrase: string }
const alive = (part: Part): part is LivePart => part.match !== undefined

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
    strict: first.length && first.every(alive) ? shortReading(first, options.strategy) : undefined,
    loose: reader.looseReadings(),
    typed: or(first.flatMap((part) => part.typed ?? [])) || undefined,
    accented: accented ? accents.map((word) => `'${word}'`).join("&") : undefined,
    places: named.values,
    onlyPlace: named.whole,
  }
}

function join(parts: readonly LivePart[], strategy: TextOptions["strategy"]): string {
  return parts.map((part) => part.match).join(strategy === "any" ? "|" : "&")
}

function shortReading(parts: readonly LivePart[], strategy: TextOptions["strategy"]): Reading {
  return { short: join(parts, strategy), phrase: parts.map((part) => part.phrase).join("<->") }
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
    const typed = [...(known ? [`'${word}'`] : []), ...(begun ? [`'${word}':*`] : [])]
    const options = [...typed]
    const correct =
      this.options.typos !== false && (generous ? word.length > 2 || !known : !known && !begun)
    if (correct) {
      const most =
        this.words.length > LONG_QUERY ? CORRECTIONS_IN_LONG_QUERY : Number.POSITIVE_INFINITY
      for (const correction of this.vocabulary.corrections(word).slice(0, most))
        options.push(`'${correction}'`)
    }
    const split = known || begun ? undefined : this.vocabulary.split(word)
    if (split) options.push(`(${chain(split)})`)
    const long = or([...new Set([`'${word}'`, ...options])])
    if (!options.length) return { long }
    return {
      long,
      match: or(options),
      phrase: or(options),
      typed: typed.length ? or(typed) : undefined,
    }
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

  /** Readings to fall back on, the stricter first. */
  looseReadings(): Reading[] {
    const { strategy, typos } = this.options
    const parts = this.parts(false)
    if (!parts.length) return []
    const live = parts.filter(alive)
    const long = parts.map((part) => part.long).join(strategy === "any" ? "|" : "&")
    const generous = this.parts(typos !== false).filter(alive)
    const readings: Reading[] =
      generous.length === parts.length
        ? [{ ...shortReading(generous, strategy), long }]
        : [{ long }]
    // "All" says that no word may be missing, "any" has left them out already. And a query of which most is
    // unknown is better answered with nothing than with anything.
    const strict = strategy === "all" || strategy === "any" || typos === false
    if (strict || live.length * 2 < parts.length || (live.length === 1 && parts.length === 1))
      return readings
    readings.push({ short: live.length < parts.length ? join(live, strategy) : allButOne(live) })
    return readings
  }
}

function allButOne(parts: readonly LivePart[]): string {
  return parts
    .map(
      (_, left) =>
        `(${parts
          .filter((__, i) => i !== left)
          .map((part) => part.match)
          .join("&")})`,
    )
    .join("|")
}

function combine(own: readonly Part[], others: readonly string[]): Part {
  const typed = own.flatMap((part) => part.typed ?? [])
  const typedAll = typed.length ? or(typed) : undefined
  const together = (texts: readonly string[], operator: "&" | "<->"): string =>
    texts.length > 1 ? `(${texts.join(operator)})` : (texts[0] ?? "")
  const long = or([
    together(
      own.map((part) => part.long),
      "&",
    ),
    ...others,
  ])
  const live = own.filter(alive)
  if (live.length < own.length) {
    return others.length
      ? { long, match: or(others), phrase: or(others), typed: typedAll }
      : { long }
  }
  return {
    long,
    match: or([
      together(
        live.map((part) => part.match),
        "&",
      ),
      ...others,
    ]),
    phrase: or([
      together(
        live.map((part) => part.phrase),
        "<->",
      ),
      ...others,
    ]),
    typed: typedAll,
  }
}
