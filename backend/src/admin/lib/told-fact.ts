import type { DraftWords } from "./draft-words"

/** Codes that stand for something else, by field. Those of former provinces stand for today's others. */
const CODES = new Set(["set_code", "province_code", "commune_code"])
/** Ids of private files, which are shown beside the facts. */
const FILES = new Set(["file", "licence_file"])
/** Says nothing to people. */
const HIDDEN = new Set(["variant_id"])

export interface Telling {
  text: DraftWords
  /** Of Medusa Admin, such as `vi` or `enUS`. */
  language: string
  /** What codes stand for. */
  names: Record<string, string>
}

const DATES = {
  vi: new Intl.DateTimeFormat("vi-VN", {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
}
/** Stands where nothing was said. */
const NOTHING = "–"
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * In the order in which words name them: the database keeps facts by the length of their names.
 * @returns for `sort`; what has no word comes last
 */
export function asNamedIn(words: Record<string, string>): (one: string, other: string) => number {
  const order = Object.keys(words)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return (one, other) => rank(one) - rank(other)
}

/** A fact as people read it: codes by their names, lists line by line, with what is in each. */
export function toldFact(field: string, value: unknown, telling: Telling): string {
  const { text, language, names } = telling
  const vietnamese = language.startsWith("vi")
  if (value === null || value === undefined || value === "" || value === false) return NOTHING
  if (Array.isArray(value) && value.length === 0) return NOTHING
  if (value === true || FILES.has(field)) return text.yes
  if (typeof value === "number")
    return new Intl.NumberFormat(vietnamese ? "vi-VN" : "en-GB").format(value)
  if (Array.isArray(value))
    return value.every((one) => typeof one !== "object")
      ? value.join(", ")
      : value.map((one) => toldFact(field, one, telling)).join("\n")
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([name, one]) => one !== null && one !== "" && !HIDDEN.has(name))
      .sort(([one], [other]) => asNamedIn(text.fields)(one, other))
      .map(([name, one]) => `${text.fields[name] ?? name}: ${toldFact(name, one, telling)}`)
      .join(", ")
  const word = String(value)
  if (DAY.test(word)) return DATES[vietnamese ? "vi" : "en"].format(new Date(word))
  if (field === "kind") return text.paper_kinds[word] ?? word
  return CODES.has(field) ? (names[word] ?? word) : word
}

/** The lines of a told fact, and which of them are not in the other. */
export function linesApart(told: string, other: string): { line: string; differs: boolean }[] {
  const known = new Set(other.split("\n"))
  return told
    .split("\n")
    .map((line) => ({ line, differs: line !== "" && line !== NOTHING && !known.has(line) }))
}
