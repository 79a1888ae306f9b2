/** The steps of an application, in the order in which they are asked; each is saved by itself. */
export const APPLICATION_STEPS = [
  "business",
  "tax",
  "representative",
  "identity",
  "bank",
  "pickup",
] as const

export type ApplicationStep = (typeof APPLICATION_STEPS)[number]

/** What was saved, by step; a step that was not saved is missing. */
export type Steps = Partial<Record<ApplicationStep, Record<string, unknown>>>

/** Asked of everybody: the law's identity (name, birth, number; seat, number, representative) is in `identity`. */
export const missingSteps = (steps: Steps): ApplicationStep[] =>
  APPLICATION_STEPS.filter((step) => !steps[step])
