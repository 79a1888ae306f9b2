"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { callAsSeller } from "./call"
import { doors } from "./doors"
import { drawnFor, drawnForHeader } from "./drawn-for"
import type { MoveState } from "./outcome"
import { isUnfinished, OWNER_PROBLEMS, type OwnerFormState } from "./owner-form"
import { sellerPaths } from "./paths"
import { portalToken } from "./session"

const text = z.string().max(1_000)
const localeForm = z.object({ locale: z.enum(locales) })
const accountForm = localeForm.extend({
  bank_bin: text,
  account_no: text,
  account_name: text,
  password: text,
})
const closeForm = localeForm.extend({ reason: text, password: text })

/** Asks to be paid to another account. Form: bank_bin, account_no, account_name, password, locale. */
export async function askAccount(before: OwnerFormState, form: FormData): Promise<OwnerFormState> {
  const { locale, password, ...account } = accountForm.parse(Object.fromEntries(form))
  // People set digits apart, as they stand on the card.
  const account_no = account.account_no.replace(/[\s.-]/g, "")
  return (
    (await said(form, "/seller/bank-account", { ...account, account_no, password }, before)) ??
    redirect(localePath(locale, `${sellerPaths.bank}?vua=asked`))
  )
}

/** Takes back the change of the account that waits. Form: locale. */
export async function keepAccount(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(
    locale,
    "/seller/bank-account",
    { method: "DELETE" },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, `${sellerPaths.bank}?vua=kept`))
}

/** Closes the seller for good, or shows what is still open. Form: reason, password, locale. */
export async function closeShop(before: OwnerFormState, form: FormData): Promise<OwnerFormState> {
  const { locale, ...body } = closeForm.parse(Object.fromEntries(form))
  return (
    (await said(form, "/seller/close", body, before)) ??
    redirect(localePath(locale, sellerPaths.account))
  )
}

/** Says it to the backend, password and all. @returns what was wrong with it; undefined when it was done */
async function said(
  form: FormData,
  path: string,
  { password, ...values }: Record<string, string>,
  before: OwnerFormState,
): Promise<OwnerFormState | undefined> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const state: OwnerFormState = { attempt: before.attempt + 1, values, errors: {} }
  const token = await portalToken("seller")
  const door = localePath(locale, `${doors.seller.path}?loi=ended`)
  if (!token) redirect(door)
  try {
    await backend(path, {
      method: "POST",
      body: { ...values, password },
      token,
      edition: { locale, adult: false },
      headers: drawnForHeader(drawnFor(form)),
    })
    return undefined
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return { ...state, problem: "limited" }
    if (error.kind === "unreachable" || error.kind === "busy") return { ...state, problem: "down" }
    // By somebody else, or by a tap before this one, of which no answer came.
    if (error.code === "seller_closed") redirect(localePath(locale, sellerPaths.account))
    if (error.kind === "unauthorized" || error.status === 403) redirect(door)
    if (isUnfinished(error.code))
      redirect(localePath(locale, `${sellerPaths.close}?loi=${error.code}`))
    for (const { field, message } of error.fields) state.errors[field] ??= message
    if (Object.keys(state.errors).length > 0) return state
    return { ...state, problem: OWNER_PROBLEMS.find((one) => one === error.code) ?? "invalid" }
  }
}
