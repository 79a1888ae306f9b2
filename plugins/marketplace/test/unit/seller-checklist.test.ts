import { describe, expect, it } from "vitest"
import {
  checklist,
  type Evidence,
  missingFor,
  unmet,
} from "../../src/modules/seller-application/checklist"
import { REQUIREMENTS, requirementsOf } from "../../src/modules/seller-application/requirements"
import { APPLICATION_STEPS, type Steps } from "../../src/modules/seller-application/steps"

const DAY = "2026-11-22"
const codes = (kind: string, day = DAY) => requirementsOf(kind, day).map(({ code }) => code)
const all = (state: Evidence["state"], valid_until: string | null = null): Evidence[] =>
  REQUIREMENTS.map(({ code }) => ({ requirement: code, state, valid_until }))
const STEPS = Object.fromEntries(APPLICATION_STEPS.map((step) => [step, {}])) as Steps

describe("what a seller must show", () => {
  it("is asked from the day on which the law asks it", () => {
    expect(codes("cooperative", "2026-12-31")).not.toContain("electronic_identity")
    expect(codes("cooperative", "2027-01-01")).toContain("electronic_identity")
  })

  it("is asked of the kinds that have it: a group of families has no register", () => {
    expect(codes("cooperative")).toContain("registration")
    expect(codes("cooperative_group")).not.toContain("registration")
  })

  it("says where it is written, in both languages", () => {
    for (const { vi, en, source } of REQUIREMENTS)
      expect([vi, en, source].every((text) => text.length > 10)).toBe(true)
    expect(new Set(REQUIREMENTS.map(({ code }) => code)).size).toBe(REQUIREMENTS.length)
  })

  it("keeps an application back while a step or a proof is missing, or was refused", () => {
    expect(missingFor({}, checklist("farm", [], DAY))).toEqual([
      ...APPLICATION_STEPS,
      "terms",
      "own_goods",
      "ocop_certificate",
      "food_safety",
    ])
    expect(missingFor(STEPS, checklist("farm", all("given"), DAY))).toEqual([])
    expect(missingFor(STEPS, checklist("farm", all("refused"), DAY))).toContain("food_safety")
  })

  it("opens no shop on an applicant's word, but where a word is what is asked", () => {
    expect(unmet(checklist("farm", all("given"), DAY))).toEqual([
      "ocop_certificate",
      "food_safety",
      "tax_code",
      "bank_account",
    ])
    expect(unmet(checklist("farm", all("verified"), DAY))).toEqual([])
  })

  it("holds until its day is over, verified or not", () => {
    const standing = (valid_until: string) =>
      checklist("farm", all("verified", valid_until), DAY).map((check) => check.standing)
    expect(new Set(standing(DAY))).toEqual(new Set(["verified"]))
    expect(new Set(standing("2026-11-21"))).toEqual(new Set(["expired"]))
    expect(unmet(checklist("farm", all("verified", "2026-11-21"), DAY))).toHaveLength(6)
  })
})
