import { READ_FROM_ANSWERS, type RefusalCode } from "./refusals"
import { criteriaOf, type Criterion, type PartCode, type Sheet, type Stars } from "./index"

/**
 * The step that was given for a criterion, counted from 1 in the order of the annex; 0 where the product reaches none. What
 * has no answer yet has no entry.
 */
export type Answers = Readonly<Record<string, number>>

/** A sheet as it was filled in. */
export interface Filled {
  answers: Answers
  /** What rules the product out, as its maker says. */
  refusals: readonly RefusalCode[]
}

/** A criterion below the step that so many stars ask for at least. */
export interface Short {
  no: string
  /** The number of the least step that would do. */
  step: number
}

/** What a sheet comes to. An estimate: a council scores, and what binds is its decision. */
export interface Assessment {
  total: number
  parts: { code: PartCode; points: number; of: number }[]
  sections: { no: string; points: number; of: number }[]
  /** How many criteria have an answer, of how many. */
  answered: number
  of: number
  /** By the points alone. */
  stars_by_points: Stars
  /** By points and least steps; null where something rules the product out. */
  stars: Stars | null
  refusals: RefusalCode[]
  /** What stands between it and one star more, at least the three that a certificate begins with; null with five. */
  next: { stars: Stars; points: number; short: Short[] } | null
  /** Where the most is to be won: first what stands in the way of the next star, then by the points that are missing. */
  weakest: { no: string; points: number; of: number; blocks: boolean }[]
}

/** How many of the weakest criteria are named. */
const WEAKEST = 8
const STARS: readonly Stars[] = [5, 4, 3, 2, 1]

/** Points that were given for a criterion; none without an answer. */
export function pointsOf(criterion: Criterion, answers: Answers): number {
  return criterion.steps[(answers[criterion.no] ?? 0) - 1]?.points ?? 0
}

/** Whether a product may reach no step at all of a criterion: where the annex has a step of 0 points, that is said by it. */
export const mayReachNone = ({ steps }: Criterion): boolean =>
  steps.every(({ points }) => points > 0)

/** The points that a product of so many stars has in a criterion at least, by the asterisks up to that number. */
function leastStep({ steps }: Criterion, stars: Stars): { step: number; points: number } | null {
  return steps.reduce<{ step: number; points: number } | null>(
    (least, { points, least_for }, index) =>
      least_for !== null && least_for <= stars && points > (least?.points ?? -1)
        ? { step: index + 1, points }
        : least,
    null,
  )
}

/** Criteria that keep a product from so many stars, whatever its points. One without an answer reaches no step. */
export function shortOf(sheet: Sheet, answers: Answers, stars: Stars): Short[] {
  return criteriaOf(sheet).flatMap((criterion) => {
    const least = leastStep(criterion, stars)
    const reached = answers[criterion.no] ? pointsOf(criterion, answers) : -1
    return least && reached < least.points ? [{ no: criterion.no, step: least.step }] : []
  })
}

/** What a filled sheet comes to. Pure. */
export function assess(sheet: Sheet, { answers, refusals }: Filled): Assessment {
  const sum = (criteria: readonly Criterion[]) =>
    criteria.reduce((total, criterion) => total + pointsOf(criterion, answers), 0)
  const criteria = criteriaOf(sheet)
  const total = sum(criteria)
  const by_points = STARS.find((stars) => total >= sheet.least_points[stars])!
  const reached = STARS.find(
    (stars) => stars <= by_points && shortOf(sheet, answers, stars).length === 0,
  )!
  const ruled_out = [...refusals, ...readFrom(sheet, answers)]
  const target = reached === 5 ? null : (Math.max(3, reached + 1) as Stars)
  const short = target ? shortOf(sheet, answers, target) : []
  const weakest = criteria
    .map((criterion) => ({
      no: criterion.no,
      points: pointsOf(criterion, answers),
      of: criterion.points,
      blocks: short.some(({ no }) => no === criterion.no),
    }))
    .filter(({ points, of, blocks }) => points < of || blocks)
    .sort(
      (one, other) =>
        Number(other.blocks) - Number(one.blocks) ||
        other.of - other.points - (one.of - one.points),
    )
    .slice(0, WEAKEST)
  return {
    total,
    parts: sheet.parts.map(({ code, points, sections }) => ({
      code,
      points: sum(sections.flatMap((section) => section.criteria)),
      of: points,
    })),
    sections: sheet.parts.flatMap(({ sections }) =>
      sections.map((section) => ({
        no: section.no,
        points: sum(section.criteria),
        of: section.points,
      })),
    ),
    answered: criteria.filter(({ no }) => answers[no] !== undefined).length,
    of: criteria.length,
    stars_by_points: by_points,
    stars: ruled_out.length > 0 ? null : reached,
    refusals: ruled_out,
    next: target
      ? { stars: target, points: Math.max(0, sheet.least_points[target] - total), short }
      : null,
    weakest,
  }
}

/** What the answers themselves rule out: a section that says so of its criteria, one of which was given 0 points. */
function readFrom(sheet: Sheet, answers: Answers): RefusalCode[] {
  const strict = sheet.parts
    .flatMap(({ sections }) => sections)
    .filter(({ criteria }) => criteria.some(({ refusal }) => refusal === READ_FROM_ANSWERS))
  const zero = strict
    .flatMap(({ criteria }) => criteria)
    .some((criterion) => answers[criterion.no] !== undefined && pointsOf(criterion, answers) === 0)
  return zero ? [READ_FROM_ANSWERS] : []
}

/** A criterion that two fillings of one sheet answer differently; null stands for no answer. */
export interface Change {
  no: string
  from: { step: number | null; points: number }
  to: { step: number | null; points: number }
}

/** What differs between two fillings of a sheet, in its order. Pure. */
export function changesOf(sheet: Sheet, from: Answers, to: Answers): Change[] {
  const given = (criterion: Criterion, answers: Answers) => ({
    step: answers[criterion.no] ?? null,
    points: pointsOf(criterion, answers),
  })
  return criteriaOf(sheet)
    .filter(({ no }) => (from[no] ?? null) !== (to[no] ?? null))
    .map((criterion) => ({
      no: criterion.no,
      from: given(criterion, from),
      to: given(criterion, to),
    }))
}

/** What cannot be an answer, and why: nothing by this name is asked, or it has no such step. */
export interface AnswerFault {
  field: string
  code: "unknown_field" | "invalid"
}

/** What of some answers cannot be, by field. Empty when all can. */
export function answerFaults(criteria: readonly Criterion[], answers: Answers): AnswerFault[] {
  const known = new Map(criteria.map((criterion) => [criterion.no, criterion]))
  return Object.entries(answers).flatMap(([no, step]): AnswerFault[] => {
    const criterion = known.get(no)
    const field = `answers.${no.slice(0, 20)}`
    if (!criterion) return [{ field, code: "unknown_field" }]
    const lowest = mayReachNone(criterion) ? 0 : 1
    return Number.isInteger(step) && step >= lowest && step <= criterion.steps.length
      ? []
      : [{ field, code: "invalid" }]
  })
}
