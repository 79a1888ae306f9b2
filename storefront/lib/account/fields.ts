/** `login` is a phone number or an e-mail address: whichever the account has. */
export type AccountField = "name" | "phone" | "email" | "login" | "password"
export const ACCOUNT_ERRORS = [
  "required",
  "too_long",
  "name",
  "phone",
  "email",
  "login",
  "password",
  "taken",
] as const
export type AccountError = (typeof ACCOUNT_ERRORS)[number]
export type AccountProblem = "wrong" | "link" | "too_many" | "down" | "offline"

export interface AccountState {
  attempt: number
  /** Everything but the password, which is typed again. */
  typed: Partial<Record<AccountField, string>>
  errors: Partial<Record<AccountField, AccountError>>
  problem?: AccountProblem
  /** What was asked for is done, and there is no other page to go to. */
  done?: boolean
}

/** The forms of an account and their fields, in order. */
export const ACCOUNT_FORMS = {
  "sign-in": ["login", "password"],
  register: ["name", "phone", "email", "password"],
  forgotten: ["email"],
  reset: ["password"],
} as const satisfies Record<string, readonly AccountField[]>

export type AccountFormKind = keyof typeof ACCOUNT_FORMS

/** Whether a field may stay empty: only who registers may go without an e-mail address. */
export function isOptional(kind: AccountFormKind, field: AccountField): boolean {
  return kind === "register" && field === "email"
}
