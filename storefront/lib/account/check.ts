import { z } from "zod"
import { vietnamesePhone } from "../checkout/phone"
import {
  ACCOUNT_FORMS,
  type AccountError,
  type AccountField,
  type AccountFormKind,
  type AccountState,
  isOptional,
} from "./fields"

/** Also the backend's own limits. */
const SHORTEST_PASSWORD = 10
const LONGEST: Record<AccountField, number> = {
  name: 100,
  phone: 32,
  email: 254,
  login: 254,
  password: 200,
}

const isEmail = (text: string) => z.email().safeParse(text).success

/** Reads and checks a form of an account; whatever is not in the form is "". */
export function readAccountForm(
  kind: AccountFormKind,
  before: Pick<AccountState, "attempt">,
  form: FormData,
): { typed: Record<AccountField, string>; state: AccountState } {
  const typed = { name: "", phone: "", email: "", login: "", password: "" }
  const errors: AccountState["errors"] = {}
  for (const field of ACCOUNT_FORMS[kind]) {
    const value = String(form.get(field) ?? "")
    typed[field] = field === "password" ? value : value.trim()
    const error = errorOf(kind, field, typed[field])
    if (error) errors[field] = error
  }
  const { password: _, ...kept } = typed
  return { typed, state: { attempt: before.attempt + 1, typed: kept, errors } }
}

function errorOf(
  kind: AccountFormKind,
  field: AccountField,
  value: string,
): AccountError | undefined {
  if (!value) return isOptional(kind, field) ? undefined : "required"
  if (value.length > LONGEST[field]) return "too_long"
  if (field === "email" && !isEmail(value)) return "email"
  if (field === "phone" && !vietnamesePhone(value)) return "phone"
  if (field === "login" && !signInWay(value)) return "login"
  // Who signs in may have a password from before a rule changed.
  if (field === "password" && kind !== "sign-in" && [...value].length < SHORTEST_PASSWORD) {
    return "password"
  }
  return undefined
}

/** The provider that a name is signed in with, and the body it takes; `undefined` for neither kind of name. */
export function signInWay(
  login: string,
):
  | { provider: "emailpass"; name: { email: string } }
  | { provider: "phonepass"; name: { phone: string } }
  | undefined {
  const phone = vietnamesePhone(login)
  if (phone) return { provider: "phonepass", name: { phone } }
  return isEmail(login)
    ? { provider: "emailpass", name: { email: login.toLowerCase() } }
    : undefined
}

export function hasErrors(state: AccountState): boolean {
  return Object.keys(state.errors).length > 0
}
