import type { SearchTypes } from "@medusajs/framework/types"

/** A part of the query that must be found: one word, or a run of words that has another name. */
export interface Part {
  /** For the long vector: also the word itself, which may stand in a description and in no name. */
  long: string
  match?: string
  phrase?: string
  typed?: string
  /** Documents that may hold it, at most. */
  documents: number
}

export const or = (options: readonly string[]): string =>
  options.length > 1 ? `(${options.join("|")})` : (options[0] ?? "")
export const quote = (word: string): string => `'${word}'`
export const chain = (words: readonly string[]): string => words.map(quote).join("<->")
export type LivePart = Part & { match: string; phrase: string }
export const alive = (part: Part): part is LivePart => part.match !== undefined

export function join(
  parts: readonly LivePart[],
  strategy: SearchTypes.SearchMatchStrategy | undefined,
): string {
  return parts.map((part) => part.match).join(strategy === "any" ? "|" : "&")
}

export const phraseOf = (parts: readonly LivePart[], operator: string): string =>
  parts.map((part) => part.phrase).join(operator)

/** Each word doubted in its turn while the others stand as typed: people slip once, and this finds far less by chance. */
export function oneDoubted(
  parts: readonly Part[],
  generous: readonly LivePart[],
): string[] | undefined {
  if (parts.length < 2) return undefined
  const turns = generous.flatMap((doubted, i) => {
    const others = parts.filter((_, j) => j !== i)
    return others.every(alive) ? [join([doubted, ...others], undefined)] : []
  })
  return turns.length ? turns : undefined
}

export const allButOne = (parts: readonly LivePart[]): string[] =>
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
  // What the other names hold is not counted: a bound that is too low only ranks with more care.
  const documents = Math.min(...own.map((part) => part.documents))
  const live = own.filter(alive)
  if (live.length < own.length) {
    return others.length
      ? { long, match: or(others), phrase: or(others), typed: typedAll, documents }
      : { long, documents }
  }
  return {
    long,
    documents,
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
