import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Part,
  revisionOf,
  type SavedVersion,
  SELF_ASSESSMENT_MODULE,
  type SelfAssessment,
  type SelfAssessmentModuleService,
} from "@ocop/ocop/modules/self-assessment"
import {
  type Answers,
  assess,
  type Assessment,
  type Change,
  changesOf,
  type Filled,
  mayReachNone,
} from "@ocop/ocop/sheets/assess"
import { REFUSALS, type RefusalCode, type Sheet, sheetOf } from "@ocop/ocop/sheets/index"
import type { Locale } from "@ocop/vietnam/checkout/index"

/** A sheet in the words of its reader. Points of 100; steps count from 1, in the order of the annex. */
export interface SheetView {
  /** The decision that it is of. */
  source: string
  version: string
  least_points: Readonly<Record<number, number>>
  parts: {
    code: "A" | "B" | "C"
    name: string
    points: number
    sections: {
      no: string
      name: string
      points: number
      groups: { no: string; name: string; points: number }[]
      criteria: {
        no: string
        name: string
        hint: string | null
        points: number
        /** Whether a product may reach none of the steps: then 0 is an answer, too. */
        may_be_none: boolean
        steps: { points: number; least_for: number | null; words: string }[]
      }[]
    }[]
  }[]
  /** What rules a product out and has to be asked. */
  refusals: { code: RefusalCode; words: string }[]
}

/** A self-assessment as its seller's people see it. */
export interface AssessmentView {
  id: string
  name: string
  product_id: string | null
  set_code: string
  sheet: SheetView
  answers: Answers
  refusals: RefusalCode[]
  /** To be sent back with a part: what was saved since is not written over. */
  revisions: Partial<Record<Part, number>>
  /** To be sent back when it is saved as a version. */
  revision: number
  result: ResultView
  /** The newest first. */
  versions: SavedVersion[]
  created_at: Date
  updated_at: Date
}

/** What it comes to; what rules it out in words. */
export type ResultView = Omit<Assessment, "refusals"> & { refusals: string[] }

/** A version as it was saved, and what it came to. */
export interface VersionView extends SavedVersion {
  answers: Answers
  result: ResultView
}

export const assessments = (container: MedusaContainer) =>
  container.resolve<SelfAssessmentModuleService>(SELF_ASSESSMENT_MODULE)

/** The sheet that an assessment was begun with. */
export const sheetBehind = ({
  sheet_version,
  set_code,
}: Pick<SelfAssessment, "sheet_version" | "set_code">): Sheet => {
  const sheet = sheetOf(sheet_version, set_code)
  if (!sheet) throw new Error(`There is no sheet of ${set_code} in ${sheet_version}`)
  return sheet
}

/** @throws NOT_FOUND naming id: another seller's is as none */
export async function readAssessment(
  container: MedusaContainer,
  own: { id: string; seller_id: string },
  locale: Locale,
): Promise<AssessmentView> {
  const { sheet_version, ...stands } = await assessments(container).read(own)
  const sheet = sheetBehind({ ...stands, sheet_version })
  return {
    ...stands,
    revision: revisionOf(stands),
    sheet: sheetView(sheet, locale),
    result: resultView(sheet, stands, locale),
    versions: await assessments(container).versions(own),
  }
}

/** What is wanted of the saved versions: one, and what differs from another to it. */
export interface WantedVersions {
  version?: number
  against?: number
}

/** @throws NOT_FOUND naming number, or id: another seller's is as none */
export async function readVersions(
  container: MedusaContainer,
  own: { id: string; seller_id: string },
  { version, against }: WantedVersions,
  locale: Locale,
): Promise<{ version?: VersionView; comparison?: { from: SavedVersion; changes: Change[] } }> {
  if (version === undefined) return {}
  const service = assessments(container)
  const sheet = sheetBehind(await service.read(own))
  const saved = await service.version(own, version)
  const { refusals: _, ...view } = saved
  const shown = { version: { ...view, result: resultView(sheet, saved, locale) } }
  if (against === undefined) return shown
  const { answers, refusals: __, ...from } = await service.version(own, against)
  return { ...shown, comparison: { from, changes: changesOf(sheet, answers, saved.answers) } }
}

const said = ([vi, en]: readonly [string, string], locale: Locale) => (locale === "vi" ? vi : en)

function resultView(sheet: Sheet, filled: Filled, locale: Locale): ResultView {
  const result = assess(sheet, filled)
  return { ...result, refusals: result.refusals.map((code) => said(REFUSALS[code], locale)) }
}

function sheetView(sheet: Sheet, locale: Locale): SheetView {
  const { version, least_points } = sheet
  return {
    version,
    least_points,
    source: said(sheet.source, locale),
    parts: sheet.parts.map(({ code, name, points, sections }) => ({
      code,
      points,
      name: said(name, locale),
      sections: sections.map((section) => ({
        no: section.no,
        points: section.points,
        name: said(section.name, locale),
        groups: section.groups.map((group) => ({ ...group, name: said(group.name, locale) })),
        criteria: section.criteria.map((criterion) => ({
          no: criterion.no,
          points: criterion.points,
          name: said(criterion.name, locale),
          hint: criterion.hint && said(criterion.hint, locale),
          may_be_none: mayReachNone(criterion),
          steps: criterion.steps.map((step) => ({ ...step, words: said(step.words, locale) })),
        })),
      })),
    })),
    refusals: sheet.refusals.map((code) => ({ code, words: said(REFUSALS[code], locale) })),
  }
}
