"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { type Edition, localePath } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { claimCart } from "@/lib/basket/cart-api"
import { actionEdition, basketId } from "@/lib/basket/cookies"
import { vietnamesePhone } from "@/lib/checkout/phone"
import { forgetAccount, rememberAccount } from "./session"

export type AccountField = "name" | "phone" | "email" | "password"
export type AccountError = "required" | "email" | "phone" | "password" | "too_long"

export interface AccountState {
  attempt: number
  /** Everything but the password, which is typed again. */
  typed: Partial<Record<AccountField, string>>
  errors: Partial<Record<AccountField, AccountError>>
  problem?: "wrong" | "taken" | "too_many" | "down" | "offline"
}

const SHORTEST_PASSWORD = 10
const LONGEST = { name: 100, phone: 32, email: 254, password: 200 }

/** Signs a customer in. Form: `email`, `password`, `locale`. */
export async function signIn(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = read(before, form, ["email", "password"])
  if (hasErrors(state)) return state
  try {
    await enter(typed.email, typed.password, edition)
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: problemOf(error, "wrong") }
  }
  redirect(localePath(edition.locale, "/tai-khoan"))
}

/** Makes an account and signs in. Form: `name`, `phone`, `email`, `password`, `locale`. */
export async function register(before: AccountState, form: FormData): Promise<AccountState> {
  const edition = await actionEdition(form)
  const { typed, state } = read(before, form, ["name", "phone", "email", "password"])
  const phone = vietnamesePhone(typed.phone)
  if (typed.phone && !phone) state.errors.phone = "phone"
  if (typed.password && [...typed.password].length < SHORTEST_PASSWORD) {
    state.errors.password = "password"
  }
  if (hasErrors(state)) return state
  try {
    const { token } = await backend<{ token: string }>("/auth/customer/emailpass/register", {
      method: "POST",
      body: { email: typed.email, password: typed.password },
      edition,
      headers: await visitorHeaders(),
    })
    await backend("/store/customers", {
      method: "POST",
      body: { email: typed.email, first_name: typed.name, phone },
      edition,
      token,
    })
    await enter(typed.email, typed.password, edition)
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: problemOf(error, "taken") }
  }
  redirect(localePath(edition.locale, "/tai-khoan"))
}

/** Ends the session on this device. */
export async function signOut(form: FormData): Promise<void> {
  const { locale } = await actionEdition(form)
  await forgetAccount()
  redirect(localePath(locale, "/tai-khoan"))
}

async function enter(email: string, password: string, edition: Edition): Promise<void> {
  const { token } = await backend<{ token: string }>("/auth/customer/emailpass", {
    method: "POST",
    body: { email, password },
    edition,
    headers: await visitorHeaders(),
  })
  await rememberAccount(token)
  const cart = await basketId()
  if (!cart) return
  try {
    await claimCart(cart, token, edition)
  } catch (error) {
    // The basket may have become an order in another tab; the sign-in stands.
    if (!isApiError(error)) throw error
  }
}

function read(before: AccountState, form: FormData, fields: AccountField[]) {
  const typed = { name: "", phone: "", email: "", password: "" }
  const errors: AccountState["errors"] = {}
  for (const field of fields) {
    const value = String(form.get(field) ?? "")
    typed[field] = field === "password" ? value : value.trim()
    if (!typed[field]) errors[field] = "required"
    else if (value.length > LONGEST[field]) errors[field] = "too_long"
  }
  // The sign-in provider compares letter by letter: one spelling for everybody.
  typed.email = typed.email.toLowerCase()
  if (typed.email && !errors.email && !z.email().safeParse(typed.email).success) {
    errors.email = "email"
  }
  const { name, phone, email } = typed
  const state: AccountState = { attempt: before.attempt + 1, typed: { name, phone, email }, errors }
  return { typed, state }
}

function hasErrors(state: AccountState): boolean {
  return Object.keys(state.errors).length > 0
}

function problemOf(error: ApiError, otherwise: "wrong" | "taken"): AccountState["problem"] {
  if (error.kind === "limited") return "too_many"
  return error.kind === "unreachable" ? "down" : otherwise
}
