import { addDays, addMonths, beginningOf, dayInVietnam } from "@ocop/kit/days"
import { describe, expect, it } from "vitest"
import { WriteProgramme } from "../../src/api/office/programmes/validators"

const refused = (starts_at: string) => {
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
})
