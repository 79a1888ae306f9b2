import { describe, expect, it } from "vitest"
import { scoringOf } from "../../src/criteria"

const SETS = Array.from({ length: 26 }, (_, at) => `QD26-${String(at + 1).padStart(2, "0")}`)

const DAY = "2026-06-01"

describe("what is scored in a set", () => {
  it.each(SETS)("%s: three parts of 100 points, and criteria that fit into them", (code) => {
    const scoring = scoringOf(code, DAY)!
    expect(scoring.parts.map(({ points }) => points)).toEqual([40, 25, 35])
    expect(scoring.weighty.length).toBeGreaterThanOrEqual(4)
    const points = scoring.weighty.map((criterion) => criterion.points)
    expect(points).toEqual(points.toSorted((one, other) => other - one))
    expect(Math.min(...points)).toBeGreaterThanOrEqual(5)
    expect(points.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100)
    for (const words of [...scoring.parts, ...scoring.weighty, ...scoring.papers])
      expect([words.vi, words.en].every(Boolean)).toBe(true)
  })

  it("names the papers without which food and spirits are refused, and none for flowers", () => {
    const papers = (code: string) => scoringOf(code, DAY)?.papers.map(({ en }) => en)
    expect(papers("QD26-01")).toEqual(["Food safety certificate of the place where it is made"])
    expect(papers("QD26-15")).toHaveLength(2)
    expect(papers("QD26-23")).toEqual([])
    expect(scoringOf("QD26-27", DAY)).toBeNull()
    expect(scoringOf("QD26-01", "2026-05-21")).toBeNull()
  })
})
