import { money, shownDay } from "@ocop/kit/browser/shown"
import { applicationWords } from "./application-words"
import { kindOf, type SellerWords } from "./seller-words"
import type { Happened } from "./sellers"

/** Facts that tell people something, in the order in which they are told; the others are ids and codes. */
const TOLD = [
  "requirement",
  "name_vi",
  "name_en",
  "kind",
  "role",
  "email",
  "phone",
  "account_no",
  "amount",
  "reference",
  "files",
  "state",
  "status",
  "closed_from",
  "valid_until",
  "endless",
] as const

/** What an entry of the audit log says of a seller: what it is about, then how it was and how it is. Pure. */
export function happened(
  { before, after }: Pick<Happened, "before" | "after">,
  text: SellerWords,
  language: string,
): string {
  const words = (facts: Happened["before"], changed: boolean) =>
    TOLD.filter((name) => changed === isChanged(name, before, after))
      .map((name) => said(name, facts ?? {}, text, language))
      .filter(Boolean)
      .join(", ")
  const gone = before?.requirement && !after ? text.taken_out : ""
  const change = [words(before, true), words(after, true), gone].filter(Boolean).join(" → ")
  return [words(after, false), change].filter(Boolean).join(": ")
}

const isChanged = (name: string, before: Happened["before"], after: Happened["before"]) =>
  before !== null && (before[name] ?? null) !== (after?.[name] ?? null)

function said(
  name: (typeof TOLD)[number],
  facts: Record<string, unknown>,
  text: SellerWords,
  language: string,
): string {
  const value = facts[name]
  if (value === null || value === undefined || value === false || value === "") return ""
  const word = String(value)
  const review = applicationWords(language)
  const of = (words: Record<string, string>) => words[word] ?? word
  switch (name) {
    case "requirement":
      return of(text.requirements)
    case "kind":
      return kindOf(word, language)
    case "role":
      return of(text.roles)
    case "amount":
      return money(language).format(Number(value))
    case "files":
      return value === 0 ? "" : text.files.replace("{count}", word)
    case "state":
      return of(review.standing)
    case "status":
      // Of a person who came or left, the entry itself says it.
      return facts.member_id ? "" : of(review.statuses)
    case "closed_from":
      return [word, String(facts.closed_until)].map((day) => shownDay(day, language)).join(" – ")
    case "valid_until":
      return `${review.until} ${shownDay(word, language)}`
    case "endless":
      return review.endless
    default:
      return word
  }
}
