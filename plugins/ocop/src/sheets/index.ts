import { type Day } from "@ocop/kit/days"
import { BREWS } from "./decision-26-2026/brews"
import { CRAFTS } from "./decision-26-2026/crafts"
import { DRINKS } from "./decision-26-2026/drinks"
import { FRESH } from "./decision-26-2026/fresh"
import { HERBAL } from "./decision-26-2026/herbal"
import { LIVING } from "./decision-26-2026/living"
import { PROCESSED } from "./decision-26-2026/processed"
import { SEASONINGS } from "./decision-26-2026/seasonings"
import { TOURISM } from "./decision-26-2026/tourism"
import { READ_FROM_ANSWERS, type RefusalCode } from "./refusals"
import type { CriterionRow, PartCode, SheetRows } from "./rows"
import { SECTIONS } from "./sections"
import { type Label, type Wording, WORDINGS } from "./words"

export type { PartCode } from "./rows"
export { REFUSALS, type RefusalCode } from "./refusals"

export type Stars = 1 | 2 | 3 | 4 | 5

/** The sheets of one decision: in force from a day on until those of another are. */
interface SheetVersion {
  code: string
  from: Day
  /** What it is called where a sheet is shown. */
  source: Label
  /** The least points for each number of stars. */
  least_points: Readonly<Record<Stars, number>>
  parts: readonly { code: PartCode; points: number; name: Label }[]
  sheets: Readonly<Record<string, SheetRows>>
}

/**
 * Oldest first. What came before was scored by other sheets, which nobody fills in any more.
 *
 * Source: Decision 26/2026/QĐ-TTg of 22 May 2026, Article 3 (points and stars) and its annexed criteria of the 26 sets.
 */
const VERSIONS: readonly SheetVersion[] = [
  {
    code: "26/2026",
    from: "2026-05-22",
    source: ["Quyết định 26/2026/QĐ-TTg", "Decision 26/2026/QĐ-TTg"],
    least_points: { 5: 90, 4: 70, 3: 50, 2: 30, 1: 0 },
    parts: [
      {
        code: "A",
        points: 40,
        name: ["Sản phẩm và sức mạnh cộng đồng", "Product and community"],
      },
      { code: "B", points: 25, name: ["Khả năng tiếp thị", "Marketing"] },
      { code: "C", points: 35, name: ["Chất lượng sản phẩm", "Quality of the product"] },
    ],
    sheets: {
      ...FRESH,
      ...PROCESSED,
      ...SEASONINGS,
      ...BREWS,
      ...DRINKS,
      ...HERBAL,
      ...CRAFTS,
      ...LIVING,
      ...TOURISM,
    },
  },
]

/** A step of a criterion; steps count from 1, in the order of the annex. */
export interface Step {
  points: number
  /** A product of so many stars must have this step, or one with more points. */
  least_for: 3 | 4 | 5 | null
  words: Label
}

export interface Criterion {
  no: string
  /** At most. */
  points: number
  name: Label
  hint: Label | null
  steps: readonly Step[]
  /** What its note rules out. */
  refusal: RefusalCode | null
}

export interface Section {
  no: string
  points: number
  name: Label
  /** Groups that its criteria stand in: of each the number that theirs begin with. */
  groups: readonly { no: string; points: number; name: Label }[]
  criteria: readonly Criterion[]
}

/** The sheet of one set: 100 points. */
export interface Sheet {
  version: string
  source: Label
  set_code: string
  least_points: Readonly<Record<Stars, number>>
  parts: readonly { code: PartCode; points: number; name: Label; sections: readonly Section[] }[]
  /** What rules a product out and has to be asked, each once. */
  refusals: readonly RefusalCode[]
}

/** The version of the sheets in force on a day; null before the first. */
export function sheetVersionOn(day: Day): string | null {
  return VERSIONS.findLast(({ from }) => from <= day)?.code ?? null
}

/** @param version as `sheetVersionOn` says it; null when there is no such version or set */
export function sheetOf(version: string, set_code: string): Sheet | null {
  const edition = VERSIONS.find(({ code }) => code === version)
  const rows =
    edition && Object.hasOwn(edition.sheets, set_code) ? edition.sheets[set_code] : undefined
  if (!edition || !rows) return null
  const parts = edition.parts.map((part) => ({
    ...part,
    sections: rows.sections
      .filter((section) => section.part === part.code)
      .map(({ no, points, name, groups = [], criteria }) => ({
        no,
        points,
        name: name ? SECTIONS[name] : wordingOf(criteria[0]!).name,
        groups: groups.map(([group, most, called]) => ({
          no: group,
          points: most,
          name: SECTIONS[called],
        })),
        criteria: criteria.map(criterionOf),
      })),
  }))
  const noted = rows.sections.flatMap(({ criteria }) =>
    criteria.flatMap(([, , , , refusal]) =>
      refusal && refusal !== READ_FROM_ANSWERS ? [refusal] : [],
    ),
  )
  return {
    version,
    source: edition.source,
    set_code,
    least_points: edition.least_points,
    parts,
    refusals: [...new Set([...rows.refusals, ...noted])],
  }
}

/** Every criterion of a sheet, in its order. */
export const criteriaOf = (sheet: Sheet): readonly Criterion[] =>
  sheet.parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))

/** Codes of the sets that a version has sheets for, in order. */
export const setsOf = (version: string): string[] =>
  Object.keys(VERSIONS.find(({ code }) => code === version)?.sheets ?? {}).sort()

/** Begins the words of a step that asks for more than the one before it. */
const ADDS = "+ "

const wordingOf = ([, , asked]: CriterionRow): Wording => WORDINGS[asked]

function criterionOf(row: CriterionRow): Criterion {
  const [no, points, , steps, refusal] = row
  const { name, hint = null, steps: asked } = wordingOf(row)
  const words = asked.reduce<Label[]>((before, step) => [...before, whole(step, before.at(-1))], [])
  return {
    no,
    points,
    name,
    hint,
    refusal: refusal ?? null,
    steps: steps.split(" ").map((step, index) => {
      const stars = step.replace(/^\d+/, "").length
      return {
        points: Number.parseInt(step, 10),
        least_for: stars === 0 ? null : (stars as 3 | 4 | 5),
        words: words[index]!,
      }
    }),
  }
}

/** What a step asks, said so that it is understood alone. */
function whole(step: Label, before: Label | undefined): Label {
  const said = (at: 0 | 1) =>
    before && step[at].startsWith(ADDS) ? `${before[at]}; ${step[at].slice(ADDS.length)}` : step[at]
  return [said(0), said(1)]
}
