import type { Entry } from "../listing/facts"
import type { Answers, Assessment, Criterion, Part } from "./types"

/** The field of a criterion in a form. */
export const fieldOf = (no: string) => `step.${no}`

/** The field of what rules a product out: one for each that is ticked. */
export const REFUSAL_FIELD = "refusal"

/** What a form of one part says. */
export function writtenIn(entries: readonly Entry[]): { answers: Answers; refusals: string[] } {
  const answers = entries.flatMap(([field, value]): [string, number][] =>
    field.startsWith("step.") && /^\d{1,2}$/.test(value)
      ? [[field.slice("step.".length), Number(value)]]
      : [],
  )
  return {
    answers: Object.fromEntries(answers),
    refusals: entries.flatMap(([field, value]) => (field === REFUSAL_FIELD ? [value] : [])),
  }
}

/** Every criterion of a sheet, in its order. */
export const criteriaOf = ({ sheet }: Pick<Assessment, "sheet">): Criterion[] =>
  sheet.parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))

/** The part that a criterion belongs to. */
export const partOf = ({ sheet }: Pick<Assessment, "sheet">, no: string): Part =>
  sheet.parts.find(({ sections }) =>
    sections.some(({ criteria }) => criteria.some((one) => one.no === no)),
  )?.code ?? "A"

/** What a step says; of none of them `none`, and `empty` without an answer. */
export function saidOf(
  { steps }: Criterion,
  step: number | null | undefined,
  words: { none: string; empty: string },
): string {
  if (step === null || step === undefined) return words.empty
  return steps[step - 1]?.words ?? words.none
}

/** Where what was ticked here and what stands say something else: criterion by criterion, in words. */
export function differencesOf(
  standing: Assessment,
  part: Part,
  typed: readonly Entry[],
  words: { none: string; empty: string; ticked: string },
): { field: string; label: string; mine: string; theirs: string }[] {
  const { answers, refusals } = writtenIn(typed)
  if (part === "refusals")
    return standing.sheet.refusals
      .filter(({ code }) => refusals.includes(code) !== standing.refusals.includes(code))
      .map(({ code, words: label }) => ({
        field: code,
        label,
        mine: refusals.includes(code) ? words.ticked : "",
        theirs: standing.refusals.includes(code) ? words.ticked : "",
      }))
  return criteriaOf(standing)
    .filter(({ no }) => partOf(standing, no) === part && answers[no] !== standing.answers[no])
    .map((criterion) => ({
      field: fieldOf(criterion.no),
      label: `${criterion.no} ${criterion.name}`,
      mine: saidOf(criterion, answers[criterion.no], words),
      theirs: saidOf(criterion, standing.answers[criterion.no], words),
    }))
}
