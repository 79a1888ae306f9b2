import { addDays, addMonths, beginningOf, dayInVietnam } from "@ocop/kit/days"
import { describe, expect, it } from "vitest"
import { WriteProgramme } from "../../src/api/office/programmes/validators"

const refused = (starts_at: string, more: Record<string, unknown> = {}) => {
  const read = WriteProgramme.safeParse({
    slug: "tuan-ocop",
    name_vi: "Minh họa",
    name_en: "Illustration",
    story_vi: "Minh họa.",
    story_en: "Illustration.",
    starts_at,
    ends_at: "2099-01-01T00:00:00+07:00",
    form: "percentage",
    value: 20,
    eligibility: {},
    bearer: "office",
    ...more,
  })
  return read.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []
}

describe("a programme as it is written", () => {
  it("begins no more than a year back: before its rules were written nothing can be judged of it", () => {
    const yearAgo = addMonths(dayInVietnam(new Date()), -12)
    const on = (day: string) => beginningOf(day).toISOString()
    expect(refused(on(yearAgo))).toEqual([])
    for (const day of [addDays(yearAgo, -1), "2019-12-31", "0001-01-01"])
      expect(refused(on(day)), day).toEqual([expect.stringMatching(/^starts_at: .*một năm/)])
  })

  it("has a budget of something, in đồng and in orders, or none at all", () => {
    const starts = beginningOf(dayInVietnam(new Date())).toISOString()
    for (const field of ["budget_vnd", "budget_orders"]) {
      for (const nothing of [0, -1, 0.5])
        expect(refused(starts, { [field]: nothing }), `${nothing}`).toEqual([
          expect.stringMatching(`^${field}: `),
        ])
      expect(refused(starts, { [field]: null })).toEqual([])
      expect(refused(starts, { [field]: 1 })).toEqual([])
    }
  })
})
