import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { criteriaOf, type Sheet, setsOf, sheetOf } from "../../../src/sheets"
import {
  answerFaults,
  type Answers,
  assess,
  changesOf,
  mayReachNone,
  pointsOf,
} from "../../../src/sheets/assess"

const sheets = setsOf("26/2026").map((code) => sheetOf("26/2026", code)!)
const sheet = (code: string) => sheets.find(({ set_code }) => set_code === code)!
/** Every criterion at its highest step, but for those named. */
const best = (of: Sheet, but: Answers = {}): Answers => ({
  ...Object.fromEntries(
    criteriaOf(of).map(({ no, points, steps }) => [
      no,
      steps.findIndex((step) => step.points === points) + 1,
    ]),
  ),
  ...but,
})
const judged = (of: Sheet, answers: Answers) => assess(of, { answers, refusals: [] })

describe("what a filled sheet comes to", () => {
  it.each(sheets.map((one) => [one.set_code, one] as const))(
    "%s: everything at its best is 100 points and five stars, nothing is one star",
    (_, one) => {
      const all = judged(one, best(one))
      expect(all).toMatchObject({ total: 100, stars: 5, stars_by_points: 5, next: null })
      expect(all.parts.map(({ points }) => points)).toEqual([40, 25, 35])
      expect(all.answered).toBe(all.of)
      expect(all.weakest).toEqual([])
      expect(judged(one, {})).toMatchObject({ total: 0, stars: 1, answered: 0 })
    },
  )

  it("lowers the stars by a missing least step, and says which", () => {
    const of = sheet("QD26-07")
    // Ninety-nine points, but the label carries no trace code, which four stars ask for.
    const result = judged(of, best(of, { "2.3": 2 }))
    expect(result).toMatchObject({ total: 99, stars_by_points: 5, stars: 3 })
    expect(result.next).toEqual({ stars: 4, points: 0, short: [{ no: "2.3", step: 3 }] })
    expect(result.weakest[0]).toEqual({ no: "2.3", points: 2, of: 3, blocks: true })
  })

  it("says how many points the next star needs, three stars at least", () => {
    const of = sheet("QD26-21")
    const result = judged(of, { "1.1": 3 })
    expect(result).toMatchObject({ total: 4, stars: 1 })
    expect(result.next).toMatchObject({ stars: 3, points: 46 })
  })

  it("takes an answer for its step: one that was not given reaches none", () => {
    const of = sheet("QD26-11")
    const { "3.5": _, ...rest } = best(of)
    expect(judged(of, rest)).toMatchObject({ total: 97, stars: 2, stars_by_points: 5 })
  })

  it("gives no stars to what is ruled out, by its maker’s word or by the answers", () => {
    const jam = sheet("QD26-07")
    expect(assess(jam, { answers: best(jam), refusals: ["unclean"] })).toMatchObject({
      total: 100,
      stars: null,
      refusals: ["unclean"],
    })
    const water = sheet("QD26-16")
    expect(judged(water, best(water, { "6.1": 1 }))).toMatchObject({
      stars: null,
      refusals: ["zero"],
    })
    expect(judged(water, {}).refusals).toEqual([])
  })
})

describe("answers", () => {
  it("names what is not asked, and steps that are not there", () => {
    const criteria = criteriaOf(sheet("QD26-07"))
    expect(answerFaults(criteria, { "1.1": 3, "2.4": 0 })).toEqual([])
    expect(
      answerFaults(criteria, { "9.9": 1, "1.1": 4, "1.2": 0, "1.3": 1.5, toString: 1 }),
    ).toEqual([
      { field: "answers.9.9", code: "unknown_field" },
      { field: "answers.1.1", code: "invalid" },
      { field: "answers.1.2", code: "invalid" },
      { field: "answers.1.3", code: "invalid" },
      { field: "answers.toString", code: "unknown_field" },
    ])
  })

  it("says what changed between two fillings", () => {
    const of = sheet("QD26-07")
    expect(changesOf(of, { "1.1": 1, "1.2": 1 }, { "1.1": 3, "1.2": 1, "2.4": 0 })).toEqual([
      { no: "1.1", from: { step: 1, points: 1 }, to: { step: 3, points: 3 } },
      { no: "2.4", from: { step: null, points: 0 }, to: { step: 0, points: 0 } },
    ])
  })
})

describe("laws of the arithmetic", () => {
  const filled = fc.constantFrom(...sheets).chain((of) =>
    fc.record({
      of: fc.constant(of),
      answers: fc.record(
        Object.fromEntries(
          criteriaOf(of).map((criterion) => [
            criterion.no,
            fc.integer({ min: mayReachNone(criterion) ? 0 : 1, max: criterion.steps.length }),
          ]),
        ),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Answers>,
      at: fc.nat(),
    }),
  )

  it("total, parts and sections agree, stay within their points, and stars never exceed the points", () => {
    fc.assert(
      fc.property(filled, ({ of, answers }) => {
        const result = judged(of, answers)
        const sum = (those: { points: number }[]) =>
          those.reduce((all, { points }) => all + points, 0)
        expect(sum(result.parts)).toBe(result.total)
        expect(sum(result.sections)).toBe(result.total)
        for (const one of [...result.parts, ...result.sections])
          expect(one.points).toBeLessThanOrEqual(one.of)
        expect(result.stars ?? 1).toBeLessThanOrEqual(result.stars_by_points)
        expect(answerFaults(criteriaOf(of), answers)).toEqual([])
      }),
    )
  })

  it("a better step never lowers the total or the stars, nor adds to what stands in the way", () => {
    fc.assert(
      fc.property(filled, ({ of, answers, at }) => {
        const criteria = criteriaOf(of)
        const criterion = criteria[at % criteria.length]!
        const better = criterion.steps.findIndex(
          ({ points }) => points >= pointsOf(criterion, answers),
        )
        const before = judged(of, answers)
        const after = judged(of, { ...answers, [criterion.no]: better + 1 })
        expect(after.total).toBeGreaterThanOrEqual(before.total)
        // An answer of 0 points may rule water out, where none said nothing yet.
        if (before.stars !== null && after.stars !== null)
          expect(after.stars).toBeGreaterThanOrEqual(before.stars)
      }),
    )
  })

  it("what is short for the next star, mended, with points enough, gives that star", () => {
    fc.assert(
      fc.property(filled, ({ of, answers }) => {
        const { next, total } = judged(of, answers)
        if (!next) return
        const mended: Record<string, number> = { ...answers }
        for (const { no, step } of next.short) mended[no] = step
        const result = judged(of, mended)
        expect(result.total).toBeGreaterThanOrEqual(total)
        if (result.total >= of.least_points[next.stars] && result.stars !== null)
          expect(result.stars).toBeGreaterThanOrEqual(next.stars)
      }),
    )
  })

  it("two fillings that differ in nothing have no changes, and changes account for the totals", () => {
    fc.assert(
      fc.property(filled, ({ of, answers }) => {
        expect(changesOf(of, answers, answers)).toEqual([])
        const gained = changesOf(of, {}, answers).reduce(
          (all, { from, to }) => all + to.points - from.points,
          0,
        )
        expect(gained).toBe(judged(of, answers).total)
      }),
    )
  })
})
