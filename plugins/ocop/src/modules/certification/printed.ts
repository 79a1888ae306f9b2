import type { Day } from "@ocop/kit/days"
import { toks } from "@ocop/kit/text"

export const DECISION_LEVELS = ["national", "provincial", "district"] as const
export type DecisionLevel = (typeof DECISION_LEVELS)[number]

/** What is printed on a certificate and on its decision. Days are "YYYY-MM-DD". */
export interface PrintedFacts {
  /** The product, and whom it was granted to. */
  name: string
  holder: string
  /** The certificate's own number; most carry none. */
  number: string | null
  decision_number: string
  issuer: string
  level: DecisionLevel
  issued_on: Day
  /** Where the paper says one. */
  expires_on: Day | null
  stars: 3 | 4 | 5
  /** Points of 100. */
  score: number | null
  /** Province – commune – serial – year, as printed on the evaluation sheet: "68-24730-01-2026". */
  product_code: string | null
}

/** Two lines of a decision with this key are one: case, accents, spaces and dots are how it was typed. */
export const matchKeyOf = ({ name, holder }: Pick<PrintedFacts, "name" | "holder">): string =>
  `${toks(name).join(" ")}|${toks(holder).join(" ")}`

/** "3981 / qđ-ubnd" is "3981/QĐ-UBND": how a decision's number is compared and kept. */
export const decisionNumber = (typed: string): string =>
  typed.normalize("NFC").replace(/\s+/g, "").toUpperCase().replace("/QD", "/QĐ")

/** An authority is the same however it is spelled: in case, accents, and by its abbreviation. */
export const issuerKeyOf = (issuer: string): string =>
  SPELLINGS.reduce((key, [long, short]) => key.replace(long, short), toks(issuer).join(" "))

const SPELLINGS: readonly [string, string][] = [
  ["uy ban nhan dan", "ubnd"],
  ["bo nong nghiep va moi truong", "bo nnmt"],
  ["bo nong nghiep va phat trien nong thon", "bo nnptnt"],
]
