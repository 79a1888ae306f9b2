"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition, forgetBasket } from "@/lib/basket/cookies"
import { enterAccount } from "./enter"
import { hasErrors, readAccountForm } from "./check"
import { ACCOUNT_ERRORS, ACCOUNT_FORMS, type AccountState } from "./fields"
import { forgetAccount } from "./session"

/** Signs a customer in. Form: `login` (phone or e-mail), `password`, `locale`. */
export async function signIn(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = readAccountForm("sign-in", before, form)
  if (hasErrors(state)) return state
  try {
    await enterAccount(typed.login, typed.password, edition)
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: problemOf(error) }
  }
  redirect(localePath(edition.locale, "/tai-khoan"))
}

/** Makes an account and signs in. Form: `name`, `phone`, `email` (may be empty), `password`, `locale`. */
export async function register(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = readAccountForm("register", before, form)
  if (hasErrors(state)) return state
  const { name, phone, email, password } = typed
  try {
    await backend("/store/accounts", {
      method: "POST",
      body: { name, phone, password, ...(email ? { email } : {}) },
      edition,
      headers: await visitorHeaders(),
    })
    await enterAccount(phone, password, edition)
  } catch (error) {
    if (!isApiError(error)) throw error
    return refusedBy(error, state)
  }
  redirect(localePath(edition.locale, "/tai-khoan"))
}

/**
 * Ends the session on this device. The basket goes with it: it holds the address, and what would be ordered from it next,
 * by whoever has the phone now, would stand in the account's history.
 */
export async function signOut(form: FormData): Promise<void> {
  const { locale } = await actionEdition(form)
  await forgetAccount()
  await forgetBasket()
  redirect(localePath(locale, "/tai-khoan"))
}

function problemOf(error: ApiError): AccountState["problem"] {
  if (error.kind === "limited") return "too_many"
  return error.kind === "unreachable" ? "down" : "wrong"
}

/** The shop's refusals, by the fields that it names. */
function refusedBy(error: ApiError, state: AccountState): AccountState {
  const errors: AccountState["errors"] = {}
  for (const field of ACCOUNT_FORMS.register) {
    const code = ACCOUNT_ERRORS.find((known) =>
      error.fields.some((refused) => refused.field === field && refused.code === known),
    )
    if (code) errors[field] = code
  }
  return Object.keys(errors).length > 0
    ? { ...state, errors }
    : { ...state, problem: error.kind === "limited" ? "too_many" : "down" }
}
