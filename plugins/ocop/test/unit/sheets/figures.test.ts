import { describe, expect, it } from "vitest"
import { criteriaOf, REFUSALS, setsOf, sheetOf, sheetVersionOn } from "../../../src/sheets"
import { WORDINGS } from "../../../src/sheets/words"

const VERSION = "26/2026"
const SETS = Array.from({ length: 26 }, (_, at) => `QD26-${String(at + 1).padStart(2, "0")}`)
const sheet = (code: string) => sheetOf(VERSION, code)!
const sum = (values: readonly { points: number }[]) =>
  values.reduce((total, { points }) => total + points, 0)

describe("the sheets of Decision 26/2026", () => {
  it("are in force from the day of the decision", () => {
    expect(sheetVersionOn("2026-05-21")).toBeNull()
    expect(sheetVersionOn("2026-05-22")).toBe(VERSION)
    expect(sheetOf(VERSION, "QD26-27")).toBeNull()
    expect(sheetOf(VERSION, "constructor")).toBeNull()
    expect(sheetOf("148/2023", "QD26-01")).toBeNull()
  })

  it("are 26, of 787 criteria and 2,557 steps", () => {
    expect(setsOf(VERSION)).toEqual(SETS)
    const criteria = SETS.flatMap((code) => criteriaOf(sheet(code)))
    expect(criteria).toHaveLength(787)
    expect(criteria.flatMap(({ steps }) => steps)).toHaveLength(2557)
  })

  it.each(SETS)(
    "%s: 40, 25 and 35 points, which sections, groups and criteria add up to",
    (code) => {
      const { parts } = sheet(code)
      expect(parts.map((part) => [part.code, part.points])).toEqual([
        ["A", 40],
        ["B", 25],
        ["C", 35],
      ])
      for (const part of parts) {
        expect(sum(part.sections), part.code).toBe(part.points)
        for (const section of part.sections) {
          expect(sum(section.criteria), section.no).toBe(section.points)
          for (const group of section.groups)
            expect(
              sum(section.criteria.filter(({ no }) => no.startsWith(`${group.no}.`))),
              group.no,
            ).toBe(group.points)
        }
      }
    },
  )

  it.each(SETS)(
    "%s: each criterion has its number once, and its highest step has its points",
    (code) => {
      const criteria = criteriaOf(sheet(code))
      expect(new Set(criteria.map(({ no }) => no)).size).toBe(criteria.length)
      for (const { no, points, steps } of criteria) {
        expect(Math.max(...steps.map((step) => step.points)), no).toBe(points)
        expect(
          steps.every((step) => [null, 3, 4, 5].includes(step.least_for)),
          no,
        ).toBe(true)
      }
    },
  )

  it.each(SETS)("%s: more stars ask for no lower a step", (code) => {
    for (const { no, steps } of criteriaOf(sheet(code))) {
      const marked = steps.filter(({ least_for }) => least_for !== null)
      for (const [at, step] of marked.entries())
        for (const higher of marked.slice(at + 1)) {
          expect(higher.least_for!, no).toBeGreaterThan(step.least_for!)
          expect(higher.points, no).toBeGreaterThan(step.points)
        }
    }
  })

  it("ask what decides: a trace code on the label for four stars in 24 sets, online shops or export for five in 23", () => {
    const highest = (name: string, stars: number) =>
      SETS.filter((code) =>
        criteriaOf(sheet(code)).some(
          (criterion) => criterion.name[1] === name && criterion.steps.at(-1)!.least_for === stars,
        ),
      )
    const labels = ["Label", "Packing and label", "Stamp or label on the product"]
    expect(labels.flatMap((name) => highest(name, 4))).toHaveLength(24)
    expect(labels.flatMap((name) => highest(name, 5))).toEqual(["QD26-24"])
    expect(highest("The product’s story", 4)).toHaveLength(25)
    expect(highest("How far it is sold", 5)).toHaveLength(23)
  })
})

describe("the words of the sheets", () => {
  it.each(SETS)("%s is worded in both languages, each step by words of its own", (code) => {
    for (const { no, name, steps } of criteriaOf(sheet(code))) {
      for (const words of [name, ...steps.map((step) => step.words)]) {
        expect(words, no).toHaveLength(2)
        expect(
          words.every((text) => text.trim() === text && text.length > 1),
          no,
        ).toBe(true)
      }
      for (const language of [0, 1])
        expect(new Set(steps.map((step) => step.words[language])).size, no).toBe(steps.length)
    }
  })

  it.each(SETS)(
    "%s: a step is understood alone, and says no more than once what it asks",
    (code) => {
      for (const { no, steps } of criteriaOf(sheet(code)))
        for (const { words } of steps)
          for (const text of words) {
            expect(text, no).not.toMatch(/^\+|undefined|như trên|^And /i)
            const parts = text.split("; ")
            expect(new Set(parts).size, no).toBe(parts.length)
          }
    },
  )

  it("has as many steps as each sheet that asks for them, and nothing that no sheet asks for", () => {
    const asks = ({ name, steps }: { name: readonly string[]; steps: readonly unknown[] }) =>
      `${name[1]}, ${steps.length} steps`
    const shown = new Set(SETS.flatMap((code) => criteriaOf(sheet(code)).map(asks)))
    for (const [asked, wording] of Object.entries(WORDINGS))
      expect(shown, asked).toContain(asks(wording))
  })

  it("says what rules a product out: forged papers in all sets of goods, and what the notes of its criteria say", () => {
    expect(SETS.filter((code) => sheet(code).refusals.includes("forged"))).toEqual(
      SETS.slice(0, 25),
    )
    expect(sheet("QD26-26").refusals).toEqual([])
    expect(sheet("QD26-07").refusals).toEqual([
      "forged",
      "food_safety",
      "dossier",
      "imported",
      "copied",
      "unclean",
    ])
    expect(sheet("QD26-15").refusals).toContain("production_licence")
    expect(sheet("QD26-21").refusals).toEqual(["forged", "dossier", "infringing"])
    const asked = new Set(SETS.flatMap((code) => sheet(code).refusals))
    expect([...asked, "zero"].sort()).toEqual(Object.keys(REFUSALS).sort())
  })
})
