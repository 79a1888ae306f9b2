import type { RefusalCode } from "./refusals"
import type { SectionName } from "./sections"
import type { Asked } from "./words"

/** The three parts of every sheet. */
export type PartCode = "A" | "B" | "C"

/**
 * A criterion as the annex prints it: its number, its points, whose words it has, and its steps, each with its points and as
 * many asterisks as the stars for which it is the least (`"1*** 2 3"`); where its note names something that rules a product
 * out, that.
 */
export type CriterionRow = readonly [
  no: string,
  points: number,
  asked: Asked,
  steps: string,
  refusal?: RefusalCode,
]

/** A section of a part: one without a name has one criterion, by which it is called. */
export interface SectionRow {
  part: PartCode
  no: string
  points: number
  name?: SectionName
  /** Where its criteria stand in groups: the number that theirs begin with, and the group's points. */
  groups?: readonly (readonly [no: string, points: number, name: SectionName])[]
  criteria: readonly CriterionRow[]
}

/** The sheet of one set. */
export interface SheetRows {
  /** What rules a product out whatever its points, as the head of the sheet says it. */
  refusals: readonly RefusalCode[]
  sections: readonly SectionRow[]
}
