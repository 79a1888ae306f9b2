import { describe, expect, it } from "vitest"
import { differencesOf, fieldOf, partOf, saidOf, writtenIn } from "../../lib/portal/assess/answers"
import type { Assessment, Criterion } from "../../lib/portal/assess/types"

const criterion = (no: string): Criterion => ({
  no,
  name: `tiêu chí ${no}`,
  hint: null,
  points: 3,
  may_be_none: true,
  steps: [1, 2, 3].map((points) => ({ points, least_for: null, words: `bậc ${points}` })),
})
const part = (code: "A" | "B", no: string, numbers: string[]) => ({
  code,
  name: code,
  points: 3,
  sections: [{ no, name: no, points: 3, groups: [], criteria: numbers.map(criterion) }],
})
const standing = {
  sheet: {
    source: "",
    parts: [part("A", "1", ["1.1", "1.2"]), part("B", "4", ["4.1"])],
    refusals: [
      { code: "forged", words: "Giấy tờ giả" },
      { code: "unclean", words: "Có tạp chất" },
    ],
  },
  answers: { "1.1": 1, "4.1": 2 },
  refusals: ["forged"],
} as unknown as Assessment
const words = { none: "chưa đạt", empty: "", ticked: "có" }

describe("a part of a sheet as a form says it", () => {
  it("reads steps and ticks, and nothing else", () => {
    expect(
      writtenIn([
        [fieldOf("1.1"), "2"],
        [fieldOf("1.2"), "x"],
        ["refusal", "forged"],
        ["other", "1"],
      ]),
    ).toEqual({ answers: { "1.1": 2 }, refusals: ["forged"] })
  })

  it("says a step in words, none of them, and no answer", () => {
    expect(saidOf(criterion("1.1"), 2, words)).toBe("bậc 2")
    expect(saidOf(criterion("1.1"), 0, words)).toBe("chưa đạt")
    expect(saidOf(criterion("1.1"), undefined, { ...words, empty: "–" })).toBe("–")
    expect(partOf(standing, "4.1")).toBe("B")
  })

  it("says what two telephones answered otherwise, of this part alone", () => {
    const typed: [string, string][] = [
      ["step.1.1", "3"],
      ["step.1.2", "0"],
    ]
    expect(differencesOf(standing, "A", typed, words)).toEqual([
      { field: "step.1.1", label: "1.1 tiêu chí 1.1", mine: "bậc 3", theirs: "bậc 1" },
      { field: "step.1.2", label: "1.2 tiêu chí 1.2", mine: "chưa đạt", theirs: "" },
    ])
    expect(differencesOf(standing, "refusals", [["refusal", "unclean"]], words)).toEqual([
      { field: "forged", label: "Giấy tờ giả", mine: "", theirs: "có" },
      { field: "unclean", label: "Có tạp chất", mine: "có", theirs: "" },
    ])
  })
})
