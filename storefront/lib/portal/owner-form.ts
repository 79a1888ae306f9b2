/** Why what an owner asked for was not done, where no field says it. */
export const OWNER_PROBLEMS = [
  "offline",
  "down",
  "limited",
  "account_waits",
  "other_seller",
  "invalid",
] as const
export type OwnerProblem = (typeof OWNER_PROBLEMS)[number]

/** Whether it is why a shop may not close yet, of which its page says how much. */
export const isUnfinished = (code: unknown): boolean => code === "open_orders" || code === "owes"

/** Of a form that only an owner fills in, with the password said again. */
export interface OwnerFormState {
  attempt: number
  /** What was typed, without the password. */
  values: Record<string, string>
  errors: Record<string, string>
  problem?: OwnerProblem
}
