import type { Draft, DraftFacts } from "./types"

/** What the backend keeps together, with a version of its own. */
export type SectionName = keyof DraftFacts
/** Where something may be missing or found wrong. */
export type Refusable = SectionName | "pictures"

export interface Step {
  section: Refusable
  /** In the address. */
  slug: string
  /** A product can be submitted without it. */
  optional?: true
}

/** The screens of a draft, one thing each, in the order in which they are asked. */
export const STEPS = [
  { section: "start", slug: "mon-hang" },
  { section: "pictures", slug: "anh" },
  { section: "text", slug: "chuyen" },
  { section: "parcel", slug: "goi-hang" },
  { section: "origin", slug: "noi-lam-ra" },
  { section: "keeping", slug: "bao-quan" },
  { section: "terms", slug: "dieu-kien" },
  { section: "variants", slug: "quy-cach", optional: true },
  { section: "certificates", slug: "giay-to", optional: true },
] as const satisfies readonly Step[]

/** Of a service nothing is packed, got ready or counted, and shoppers see one unit of it. */
const OF_GOODS: readonly Refusable[] = ["parcel", "terms", "variants"]

/** The screens that a draft is asked on. */
export const stepsOf = ({ hints }: Pick<Draft, "hints">): readonly (typeof STEPS)[number][] =>
  hints.set?.service ? STEPS.filter(({ section }) => !OF_GOODS.includes(section)) : STEPS

export function stepOf(slug: string): Step | undefined {
  return STEPS.find((step) => step.slug === slug)
}

/**
 * How a step stands: `missing` and `wrong`, which a rule refuses, block submission, `done` was written or is not needed,
 * `open` may still be said.
 */
export type Standing = "done" | "missing" | "wrong" | "open"

export function standingOf(
  draft: Pick<Draft, "facts" | "missing" | "findings" | "pictures">,
  step: Step,
): Standing {
  if (draft.missing.some(({ section }) => section === step.section)) return "missing"
  if (draft.findings.some((one) => one.severity === "refuse" && one.section === step.section))
    return "wrong"
  if (step.section === "pictures") return draft.pictures.length > 0 ? "done" : "open"
  const facts = draft.facts[step.section]
  return facts && Object.values(facts).some(isSaid) ? "done" : "open"
}

const isSaid = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false

/** The first screen, in their order and after `from`, on which something is missing; undefined when nothing is. */
export function nextMissing(
  draft: Pick<Draft, "missing">,
  from?: Refusable,
): (typeof STEPS)[number] | undefined {
  const at = STEPS.findIndex(({ section }) => section === from)
  const lacks = ({ section }: Step) => draft.missing.some((one) => one.section === section)
  return STEPS.slice(at + 1).find(lacks) ?? STEPS.find(lacks)
}

/** The screen of a draft after this one; undefined after the last. */
export function following(
  draft: Pick<Draft, "hints">,
  section: Refusable,
): (typeof STEPS)[number] | undefined {
  const asked = stepsOf(draft)
  const at = asked.findIndex((step) => step.section === section)
  return at < 0 ? undefined : asked[at + 1]
}

/** Whether a good is asked how strong it is, and by which licence it is made: also one whose name sounds like it. */
export const asksStrength = ({
  hints,
  facts,
  findings,
}: Pick<Draft, "hints" | "facts" | "findings">): boolean =>
  Boolean(hints.set?.alcohol) ||
  (facts.keeping?.alcohol_abv ?? 0) > 0 ||
  findings.some(({ field }) => field === "alcohol_abv")
