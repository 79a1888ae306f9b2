/** Of a withdrawal's form, in the order of the form; `file` is the decision. */
export const WITHDRAWAL_FIELDS = [
  "decision_number",
  "issuer",
  "level",
  "at",
  "ground",
  "reason",
  "file",
  "inspection_id",
] as const

export type WithdrawalField = (typeof WITHDRAWAL_FIELDS)[number]

/** What was wrong with one, as its address says it after a form without scripts; what was typed comes with it. */
export const withdrawalErrors = (value: unknown): WithdrawalField[] =>
  typeof value === "string"
    ? WITHDRAWAL_FIELDS.filter((field) => value.split(",").includes(field))
    : []
