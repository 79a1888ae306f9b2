import { accToks, fold, toks } from "@ocop/kit/text"
import { type Claim, CLAIMS, NO_CLAIMS } from "./claims"

/** A claim as it stands in a text. */
export interface FoundClaim {
  claim: Claim
  /** What was written, for the writer to find again. */
  written: string
}

/** Letters that are seen by nobody, and those of other alphabets' widths: both hide a word from a search. */
const readable = (text: string) =>
  text.normalize("NFKC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")

/** "ch.ữa b*ệnh": marks between two letters, which a reader does not see as an end of the word. */
const INSIDE_WORDS = /(?<=\p{L})[.*_~·•'"|/\\-]+(?=\p{L})/gu

/**
 * The claims of a text, each once, in the order of the list. Pure.
 * @param text in Vietnamese or English, with or without accents
 */
export function findClaims(text: string): FoundClaim[] {
  const plain = readable(text)
  const readings = [plain, plain.replace(INSIDE_WORDS, "")].map(read)
  return CLAIMS.flatMap((claim) => {
    const written = readings.map((reading) => find(reading, claim)).find((one) => one !== null)
    return written ? [{ claim, written }] : []
  })
}

interface Reading {
  words: string[]
  /** Whether it is spelt without accents altogether, as many people type. */
  bare: boolean
  /** Places of words that lie inside a lawful phrase. */
  lawful: Set<number>
}

function read(text: string): Reading {
  const bare = fold(text) === text.toLowerCase().normalize("NFD")
  const words = bare ? toks(text) : accToks(text)
  const spelt = (phrase: string) => (bare ? toks(phrase) : accToks(phrase))
  const lawful = new Set<number>()
  for (const phrase of NO_CLAIMS) {
    const wanted = spelt(phrase)
    for (const at of places(words, wanted))
      for (let place = at; place < at + wanted.length; place++) lawful.add(place)
  }
  return { words, bare, lawful }
}

function find({ words, bare, lawful }: Reading, claim: Claim): string | null {
  if (bare && claim.accented) return null
  const wanted = bare ? toks(claim.words) : accToks(claim.words)
  const at = places(words, wanted).find((place) =>
    wanted.some((_, offset) => !lawful.has(place + offset)),
  )
  return at === undefined ? null : words.slice(at, at + wanted.length).join(" ")
}

function places(words: readonly string[], wanted: readonly string[]): number[] {
  return words.flatMap((_, at) =>
    wanted.every((word, offset) => words[at + offset] === word) ? [at] : [],
  )
}
