"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition } from "@/lib/basket/cookies"
import { hasErrors, readAccountForm } from "./check"
import type { AccountState } from "./fields"
import { forgetAccount } from "./session"

/**
 * Has a letter sent with which a new password is set. Answers the same whether the address has an account or not.
 * Form: `email`, `locale`.
 */
export async function askForReset(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = readAccountForm("forgotten", before, form)
  if (hasErrors(state)) return state
  try {
    await backend("/auth/customer/emailpass/reset-password", {
      method: "POST",
      body: { identifier: typed.email.toLowerCase(), metadata: { locale: edition.locale } },
      edition,
      headers: await visitorHeaders(),
    })
    return { ...state, done: true }
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: error.kind === "limited" ? "too_many" : "down" }
  }
}

/** Sets a new password with the token of a letter. Form: `token`, `password`, `locale`. */
export async function setPassword(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = readAccountForm("reset", before, form)
  if (hasErrors(state)) return state
  const token = form.get("token")
  if (typeof token !== "string" || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    return { ...state, problem: "link" }
  }
  try {
    await backend("/auth/customer/emailpass/update", {
      method: "POST",
      body: { password: typed.password },
      edition,
      token,
    })
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: error.kind === "unreachable" ? "down" : "link" }
  }
  await forgetAccount()
  redirect(localePath(edition.locale, "/tai-khoan/dang-nhap?moi=mat-khau"))
}
