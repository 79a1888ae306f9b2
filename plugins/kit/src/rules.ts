/**
 * What the law sets, as dated configuration: every figure that a decision can change stands here with the day it came
 * into force and where it is written, and is read through {@link ruleAt}. No such figure is a constant elsewhere.
 *
 * The texts were read as public copies; this is software, not legal advice.
 */
import { asDay, type Day } from "./days"

/** One version of a rule: it holds from `from` (inclusive) until the next version begins. */
interface Version<Value> {
  from: Day
  value: Value
  /** The act that says so. */
  source: string
}

const QD_148 = "Quyết định 148/QĐ-TTg, 24/02/2023"
const QD_26 = "Quyết định 26/2026/QĐ-TTg, 22/05/2026"

/** Each rule's versions, oldest first. */
const RULES = {
  /** Months for which a certificate holds from its day of issue. */
  "certificate.validity_months": [
    { from: "2018-05-07", value: 36, source: "Quyết định 490/QĐ-TTg and 1048/QĐ-TTg" },
    { from: "2023-02-24", value: 36, source: QD_148 },
    { from: "2026-05-22", value: 36, source: QD_26 },
  ],
  /** The file for a new evaluation goes in between so many days before the end, and no later than so many. */
  "certificate.renewal_window_days": [
    { from: "2018-05-07", value: { opens: 180, closes: 120 }, source: QD_148 },
    { from: "2026-05-22", value: { opens: 180, closes: 120 }, source: QD_26 },
  ],
  /** Days for which a certificate outlives its end while a file that is already in waits for its result; 0 = none. */
  "certificate.extension_days": [
    { from: "2018-05-07", value: 0, source: "no such provision before Quyết định 26/2026/QĐ-TTg" },
    { from: "2026-05-22", value: 180, source: `${QD_26}, Điều 12 khoản 3` },
  ],
  /** The least points of 100 for so many stars; two are no rank that is certified. */
  "certificate.least_points": [
    {
      from: "2018-05-07",
      value: { three: 50, four: 70, five: 90 },
      source: "Quyết định 1048/QĐ-TTg; Quyết định 148/QĐ-TTg",
    },
    { from: "2026-05-22", value: { three: 50, four: 70, five: 90 }, source: `${QD_26}, Điều 3` },
  ],
  /** The longest that an office hides a badge by itself, in days; the house's own: what lasts is the authority's to decide. */
  "certificate.longest_hold_days": [
    { from: "2026-01-01", value: 30, source: "quy định của sàn (house rule)" },
  ],
  /**
   * On how many days of such a time an office hides a badge by itself, in all: one hold may follow another, and no chain of them becomes
   * the withdrawal that is the authority's alone.
   */
  "certificate.hold_days_in_time": [
    {
      from: "2026-01-01",
      value: { most: 45, within: 90 },
      source: "quy định của sàn (house rule)",
    },
  ],
  /** Working days within which whoever reports a certificate has a first answer. */
  "certificate.report_answer_working_days": [
    { from: "2026-01-01", value: 3, source: "quy định của sàn (house rule)" },
  ],
  /** Buyers of alcohol, in years of age. */
  "alcohol.minimum_age": [
    {
      from: "2020-01-01",
      value: 18,
      source: "Luật 44/2019/QH14 phòng, chống tác hại của rượu, bia",
    },
  ],
  /** From this strength on, in % vol, whoever makes or sells it needs a licence. */
  "alcohol.licence_from_abv": [
    {
      from: "2017-11-01",
      value: 5.5,
      source: "Nghị định 105/2017/NĐ-CP, Điều 3; Luật 44/2019/QH14, Điều 15",
    },
  ],
  /** From this strength on, in % vol, neither advertising nor promotion is allowed. */
  "alcohol.no_promotion_from_abv": [
    {
      from: "2020-01-01",
      value: 15,
      source: "Luật 44/2019/QH14 phòng, chống tác hại của rượu, bia",
    },
  ],
  /** The most a price may be reduced by a shop of its own accord, in % of the price just before. */
  "promotion.highest_discount_percent": [
    {
      from: "2018-07-15",
      value: 50,
      source: "Nghị định 81/2018/NĐ-CP, Điều 7, sửa đổi bởi Nghị định 128/2024/NĐ-CP",
    },
  ],
  /** The same within a concentrated programme that a state body decided. */
  "promotion.highest_discount_percent_concentrated": [
    {
      from: "2018-07-15",
      value: 50,
      source: "Nghị định 81/2018/NĐ-CP, Điều 7; its own conditions were not read",
    },
    { from: "2024-12-01", value: 100, source: "Nghị định 128/2024/NĐ-CP" },
  ],
  /** Days before a programme in which a raised price is pointed out. */
  "promotion.price_watch_days": [
    { from: "2018-07-15", value: 30, source: "quy tắc của sàn (a rule of this shop)" },
  ],
  /** Value-added tax on what the platform charges a seller for its service, in hundredths of a per cent. */
  "commission.vat_bp": [
    { from: "2009-01-01", value: 1_000, source: "Luật 13/2008/QH12, Điều 8 khoản 3" },
    { from: "2025-07-01", value: 1_000, source: "Luật 48/2024/QH15, Điều 9 khoản 3" },
  ],
  /**
   * What a platform with a payment function withholds of the price for households and individuals who sell goods, in
   * hundredths of a per cent. Not withheld until somebody has read the rates that took the place of the matrix.
   */
  "seller.tax_withheld": [
    {
      from: "2025-07-01",
      value: { vat_bp: 100, pit_bp: 50, verified: 0 },
      source: "Nghị định 117/2025/NĐ-CP",
    },
    {
      from: "2026-07-01",
      value: { vat_bp: 100, pit_bp: 50, verified: 0 },
      source: "Nghị định 252/2026/NĐ-CP, Điều 44: by the laws on VAT and PIT, rates not read",
    },
  ],
} as const satisfies Record<string, readonly Version<unknown>[]>

/** The names of all rules. */
export type RuleName = keyof typeof RULES

type Widen<Value> = Value extends number
  ? number
  : { -readonly [Key in keyof Value]: Widen<Value[Key]> }

/** The type of a rule's value. */
export type RuleValue<Name extends RuleName> = Widen<(typeof RULES)[Name][number]["value"]>

/** A rule as it stood on one day. */
export interface RuleInForce<Name extends RuleName> {
  value: RuleValue<Name>
  from: Day
  source: string
}

/** All rules as they stood on one day. */
export interface RulesInForce {
  /**
   * @returns the value and its source
   * @throws RangeError when the rule did not exist yet on that day
   */
  rule<Name extends RuleName>(name: Name): RuleInForce<Name>
  /** The value alone. */
  value<Name extends RuleName>(name: Name): RuleValue<Name>
}

/**
 * The rules in force on a day.
 *
 * @param date a day ("YYYY-MM-DD"), or a moment, taken as the day it is in Vietnam
 * @example ruleAt("2026-11-21").value("certificate.validity_months") // 36
 */
export function ruleAt(date: Day | Date): RulesInForce {
  const day = asDay(date)
  const rule = <Name extends RuleName>(name: Name): RuleInForce<Name> => {
    const versions: readonly Version<unknown>[] = RULES[name]
    const inForce = versions.findLast((version) => version.from <= day)
    if (!inForce) throw new RangeError(`No rule "${name}" was in force on ${day}`)
    return inForce as RuleInForce<Name>
  }
  return { rule, value: (name) => rule(name).value }
}

/** The first day on which all of these rules are written down: before it nothing can be judged by them. */
export function writtenFrom(names: readonly RuleName[]): Day {
  const [last = ""] = names
    .map((name): Day => RULES[name][0].from)
    .sort()
    .reverse()
  return last
}

/**
 * Days on which another version of any of these rules begins, after `from` and no later than `to`; oldest first, each once.
 *
 * @example changesOf(["certificate.extension_days"], "2026-01-01", "2026-12-31") // ["2026-05-22"]
 */
export function changesOf(names: readonly RuleName[], from: Day, to: Day): Day[] {
  const days = names.flatMap((name) => RULES[name].map((version) => version.from as Day))
  return [...new Set(days)].filter((day) => day > from && day <= to).sort()
}
