/** Of the form of a concentrated programme's decision, in its order; `file` is the PDF. */
export const DECISION_FIELDS = ["number", "issued_on", "file"] as const
export type DecisionField = (typeof DECISION_FIELDS)[number]

/** What was wrong with one, as its address says it after a form without scripts. */
export const decisionErrors = (value: unknown): DecisionField[] =>
  typeof value === "string"
    ? DECISION_FIELDS.filter((field) => value.split(",").includes(field))
    : []
