import type { SearchTypes } from "@medusajs/framework/types"

/** A part of the query that must be found: one word, or a run of words that has another name. */
export interface Part {
  /** For the long vector: also the word itself, which may stand in a description and in no name. */
  long: string
  match?: string
  phrase?: string
  typed?: string
  /** Whether it is looked for as it was typed alone: no correction and no other name stands beside it. */
  asTyped: boolean
  /** Documents that may hold it, at most. */
  documents: number
}

/** A condition on a vector: what the index is asked, and what is then looked for in the rows that it gave. */
export interface Match {
  indexed: string
  checked?: string
}

export const or = (options: readonly string[]): string =>
  options.length > 1 ? `(${options.join("|")})` : (options[0] ?? "")
export const quote = (word: string): string => `'${word}'`
export const chain = (words: readonly string[]): string => words.map(quote).join("<->")
export type LivePart = Part & { match: string; phrase: string }
export const alive = (part: Part): part is LivePart => part.match !== undefined

const allOf = (parts: readonly LivePart[]): string => parts.map((part) => part.match).join("&")

/** One word, or several that must all be there: the index has one list for each. */
const isPlain = ({ match }: LivePart): boolean => !/[|<*]/.test(match)

/** What a row costs, compared with one more word that the index has to look up for it. */
const ROW_IN_WORDS = 5

/**
 * The parts as one condition. For each document that may match, the index looks into the list of every word; where a
 * part stands for many words and the others say enough, it is cheaper to read the rows that these have.
 */
export function join(
  parts: readonly LivePart[],
  strategy: SearchTypes.SearchMatchStrategy | undefined,
): Match {
  if (strategy === "any") return { indexed: parts.map((part) => part.match).join("|") }
  const plain = parts.filter(isPlain)
  const many = parts.filter((part) => !isPlain(part))
  const rows = fewest(plain)
  const lookUps = Math.min(rows, fewest(many)) * wordsOf(many)
  if (!plain.length || !many.length || lookUps < rows * ROW_IN_WORDS)
    return { indexed: allOf(parts) }
  return { indexed: allOf(plain), checked: allOf(many) }
}

const fewest = (parts: readonly Part[]): number =>
  Math.min(...parts.map(({ documents }) => documents))

/** Words that parts stand for; a beginning that could not be spelled out is read as more than could have been. */
const wordsOf = (parts: readonly LivePart[]): number =>
  parts.reduce(
    (sum, { match }) =>
      sum + (match.match(/'[^']*'/g)?.length ?? 0) + (match.includes(":*") ? 25 : 0),
    0,
  )

export const phraseOf = (parts: readonly LivePart[], operator: string): string =>
  parts.map((part) => part.phrase).join(operator)

/** Each word doubted in its turn while the others stand as typed: people slip once, and this finds far less by chance. */
export function oneDoubted(
  parts: readonly Part[],
  generous: readonly LivePart[],
): Match[] | undefined {
  if (parts.length < 2) return undefined
  const turns = generous.flatMap((doubted, i) => {
    const others = parts.filter((_, j) => j !== i)
    return others.every(alive) ? [join([doubted, ...others], undefined)] : []
  })
  return turns.length ? turns : undefined
}

export const allButOne = (parts: readonly LivePart[]): Match[] =>
  parts.map((_, left) =>
    join(
      parts.filter((__, i) => i !== left),
      undefined,
    ),
  )

export function combine(own: readonly Part[], others: readonly string[]): Part {
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
  // What the other names hold is not counted: where that makes the bound too low, the index is asked for more.
  const documents = Math.min(...own.map((part) => part.documents))
  const live = own.filter(alive)
  if (live.length < own.length) {
    return others.length
      ? { long, match: or(others), phrase: or(others), typed: typedAll, asTyped: false, documents }
      : { long, asTyped: false, documents }
  }
  return {
    long,
    documents,
    asTyped: !others.length && own.every((part) => part.asTyped),
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
