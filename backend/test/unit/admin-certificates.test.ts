import {
  DECISION_LEVELS,
  REPORT_KINDS,
  REPORT_STATUSES,
  SUBMISSION_REASONS,
} from "@ocop/ocop/modules/certification"
import { describe, expect, it } from "vitest"
import { POINTED_OUT } from "../../../plugins/ocop/src/modules/certification/pointed-out"
import { reportWords } from "../../src/admin/lib/certificate-report-words"
import { REASONS } from "../../src/admin/lib/certificate-submissions"
import { certificateWords, readAgainBecause } from "../../src/admin/lib/certificate-words"

describe("what the platform's staff read of certificates", () => {
  it.each(["vi", "en-GB"])("has a word for each thing, in %s", (language) => {
    const text = certificateWords(language)
    expect(REASONS).toEqual(SUBMISSION_REASONS)
    expect(Object.keys(text.reasons)).toEqual([...SUBMISSION_REASONS])
    expect(Object.keys(text.point).sort()).toEqual([...POINTED_OUT].sort())
    expect(Object.keys(text.levels).sort()).toEqual([...DECISION_LEVELS].sort())
    const reports = reportWords(language)
    expect(Object.keys(reports.kinds).sort()).toEqual([...REPORT_KINDS].sort())
    expect(Object.keys(reports.states).sort()).toEqual([...REPORT_STATUSES].sort())
  })

  it("says the same things in both languages", () => {
    const shape = (of: object): unknown =>
      Object.fromEntries(
        Object.entries(of).map(([key, value]) => [
          key,
          value !== null && typeof value === "object" ? shape(value as object) : typeof value,
        ]),
      )
    expect(shape(certificateWords("en"))).toEqual(shape(certificateWords("vi")))
    expect(shape(reportWords("en"))).toEqual(shape(reportWords("vi")))
  })

  it("tells what stands otherwise by now from what was typed wrong", () => {
    const text = certificateWords("en")
    expect(readAgainBecause("version: it was changed or decided since it was read", text)).toBe(
      text.changed,
    )
    expect(
      readAgainBecause("printed.name: this line of the decision is another product's", text),
    ).toBe(text.line_taken)
    expect(
      readAgainBecause(
        "printed.name: this line of the decision stands in another province's register",
        text,
      ),
    ).toBe(text.other_register)
    expect(readAgainBecause("Points: from 0 to 100.", text)).toBeUndefined()
  })
})
