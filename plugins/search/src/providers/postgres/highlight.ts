import { fold } from "@ocop/kit/text"
import type { SearchTypes } from "@medusajs/framework/types"
import { valuesAt } from "../../contract/values"
import type { TextQuery } from "./text-query"

/** Words around the first match that a snippet shows when no length is set. */
const SNIPPET_WORDS = 20

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string)

/** The words that count as found: each word of the query, and what it begins. */
function isFound(word: string, text: TextQuery): boolean {
  const folded = fold(word)
  return text.words.some((wanted, i) =>
    wanted.length > 1 && i === text.words.length - 1
      ? folded.startsWith(wanted)
      : folded === wanted,
  )
}

/**
 * Marks the query's words in a hit's fields. The text around the tags is escaped, so that a title with "<" in
 * it can be shown as HTML; only retrievable fields can be marked.
 */
export function highlight(
  query: SearchTypes.ProviderSearchQuery,
  body: Record<string, unknown>,
  text: TextQuery | undefined,
): { highlights?: Record<string, string[]> } {
  const asked = query.search_options?.highlight
  if (!asked || !text) return {}
  const options = asked === true ? { fields: Object.keys(query.index.fields) } : asked
  const { pre_tag = "<mark>", post_tag = "</mark>" } = options
  const snippet = "snippet" in options ? options.snippet : undefined
  const most =
    typeof snippet === "object"
      ? snippet.length
      : snippet
        ? SNIPPET_WORDS
        : Number.POSITIVE_INFINITY
  const highlights: Record<string, string[]> = {}
  for (const path of options.fields) {
    const marked = valuesAt(body, path)
      .filter((value): value is string => typeof value === "string")
      .flatMap((value) => mark(value, text, pre_tag, post_tag, most) ?? [])
    if (marked.length) highlights[path] = marked
  }
  return { highlights }
}

/** A value with its found words marked, cut to `most` words around the first; undefined when none is found. */
function mark(
  value: string,
  text: TextQuery,
  pre: string,
  post: string,
  most: number,
): string | undefined {
  const pieces = value.split(/([\p{L}\p{N}\p{Mn}]+)/u)
  const first = pieces.findIndex((piece, i) => i % 2 === 1 && isFound(piece, text))
  if (first < 0) return undefined
  const from = Number.isFinite(most) ? Math.max(0, first - 2 * Math.floor(most / 4)) : 0
  const to = Number.isFinite(most) ? from + 2 * most : pieces.length
  return pieces
    .slice(from, to)
    .map((piece, i) => {
      const shown = escape(piece)
      return (from + i) % 2 === 1 && isFound(piece, text) ? `${pre}${shown}${post}` : shown
    })
    .join("")
}
