/**
 * What the rules point out of a certificate that is shown, for the officer who looks at it: none of it decides. Points, levels and
 * codes are those of Decision 26/2026/QĐ-TTg (Articles 3, 4 and 12; Annex: product code) and of what was in force before it.
 */
import { addMonths, type Day } from "@ocop/kit/days"
import { ruleAt } from "@ocop/kit/rules"
import { fold } from "@ocop/kit/text"
import type { PrintedFacts } from "./printed"
import { expiryOf } from "./standing"

export const POINTED_OUT = [
  "no_decision_file",
  "number_form",
  "issuer_elsewhere",
  "ended",
  "end_unlike_period",
  "five_not_by_ministry",
  "lower_by_ministry",
  "district_after_july_2025",
  "district_above_three",
  "score_unlike_stars",
  "code_form",
  "code_province",
  "code_commune",
  "code_year",
  "decision_of_other_day",
  "decision_of_other_issuer",
  "withdrawn_before",
  "product_in_decision",
  "line_taken",
  "code_taken",
  "newer_on_file",
] as const

export type PointedOut = (typeof POINTED_OUT)[number]

/** What stands around it. */
export interface Around {
  today: Day
  has_decision_file: boolean
  /** The product's own place: its codes of today, and every name its province had or has. */
  place: {
    province_code: string
    commune_code: string | null
    province_names: readonly string[]
    /** Codes of provinces that were merged into it: what was printed before goes on being right. */
    merged_codes?: readonly string[]
  }
  /** Of decisions on file: one of this number and issuer with another day in the same year. */
  decision_of_other_day: boolean
  /**
   * This line, or the product, stands under one of this number and day by another authority, or by one that is spelled in a way we do
   * not know. Two provinces may well sign the same number on one day; the same line of both is worth a look.
   */
  decision_of_other_issuer: boolean
  /** A certificate of the product was withdrawn. */
  withdrawn_before: boolean
  /** The product has a certificate under this decision already. */
  product_in_decision: boolean
  /** The decision's line of this name and holder is another product's. */
  line_taken: boolean
  /** Another product's certificate carries this product code. */
  code_taken: boolean
  /** A certificate of the product that was issued later. */
  newer_on_file: boolean
}

/**
 * @param printed as somebody read it; its day of issue is one on which the programme was there, and not to come
 * @returns in the order of {@link POINTED_OUT}
 */
export function pointedOut(printed: PrintedFacts, around: Around): PointedOut[] {
  const { today, place } = around
  const found: Partial<Record<PointedOut, boolean>> = {
    no_decision_file: !around.has_decision_file,
    number_form: !DECISION_NUMBER.test(printed.decision_number),
    issuer_elsewhere:
      printed.level === "provincial" &&
      !place.province_names.some((name) => fold(printed.issuer).includes(fold(name))),
    ended: (expiryOf(ended(printed)) ?? today) < today,
    end_unlike_period: isUnlikePeriod(printed),
    five_not_by_ministry: printed.stars === 5 && printed.level !== "national",
    lower_by_ministry: printed.stars < 5 && printed.level === "national",
    district_after_july_2025:
      printed.level === "district" && printed.issued_on >= DISTRICTS_ABOLISHED,
    district_above_three:
      printed.level === "district" && printed.stars > 3 && printed.issued_on >= DISTRICTS_GRANT,
    score_unlike_stars:
      printed.score !== null && starsOf(printed.score, printed.issued_on) !== printed.stars,
    ...ofCode(printed, place),
    decision_of_other_day: around.decision_of_other_day,
    decision_of_other_issuer: around.decision_of_other_issuer,
    withdrawn_before: around.withdrawn_before,
    product_in_decision: around.product_in_decision,
    line_taken: around.line_taken,
    code_taken: around.code_taken,
    newer_on_file: around.newer_on_file,
  }
  return POINTED_OUT.filter((one) => found[one])
}

/** Resolution 202/2025/QH15: since then there are two levels, and nobody who could sign for a district. */
const DISTRICTS_ABOLISHED = "2025-07-01"
/** Decision 148/QĐ-TTg let districts grant three stars, and no more. */
const DISTRICTS_GRANT = "2023-02-24"
/** Files under Decision 26/2026/QĐ-TTg carry a code of today's units. */
const CODES_SINCE = "2026-05-22"

/** "3981/QĐ-UBND", "2361/QĐ-BNNMT", "55/QĐ-BNN-VPĐP". */
const DECISION_NUMBER = /^\d{1,6}\/QĐ-(UBND|BNNMT|BNN-[\p{Lu}Đ-]+)$/u

/** Province, commune, serial, year. */
const CODE = /^(\d{2})-(\d{5})-(\d{1,4})-(20\d{2})$/

const ended = ({ stars, issued_on, expires_on }: PrintedFacts) => ({
  stars,
  issued_on,
  expires_on,
  decision_id: "on paper",
})

function isUnlikePeriod({ issued_on, expires_on }: PrintedFacts): boolean {
  if (!expires_on) return false
  const months = ruleAt(issued_on).value("certificate.validity_months")
  return expires_on !== addMonths(issued_on, months)
}

/** The stars that so many points are worth on that day; 0 where there is no certificate for them. */
export function starsOf(score: number, day: Day): number {
  const { three, four, five } = ruleAt(day).value("certificate.least_points")
  if (score >= five) return 5
  if (score >= four) return 4
  return score >= three ? 3 : 0
}

function ofCode(
  { product_code, issued_on }: PrintedFacts,
  place: Around["place"],
): Partial<Record<PointedOut, boolean>> {
  if (!product_code || issued_on < CODES_SINCE) return {}
  const [, province, commune, , year] = CODE.exec(product_code) ?? []
  if (!province || !commune || !year) return { code_form: true }
  return {
    code_province: province !== place.province_code && !place.merged_codes?.includes(province),
    code_commune: place.commune_code !== null && commune !== place.commune_code,
    // Evaluated in the year of its decision, or at its end for one that came in January.
    code_year: Math.abs(Number(issued_on.slice(0, 4)) - Number(year)) > 1,
  }
}
