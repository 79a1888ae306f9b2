"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { enterDoor } from "./enter"
import { invitationRoute, readInvitation } from "./invitation"
import { JOIN_FIELDS, type JoinState } from "./join-fields"
import { codePath, invitationPath, sellerPaths } from "./paths"

const joinForm = z.object({
  token: z.string().min(1).max(400),
  locale: z.enum(locales),
  name: z.string().max(200),
  password: z.string().max(400),
})

/**
 * Joins the seller that a letter's link invites to, and opens its day. Form: token, locale, name, password: a new one, or
 * that of the account which the address or number has already.
 */
export async function joinSeller(before: JoinState, form: FormData): Promise<JoinState> {
  const { token, locale, name, password } = joinForm.parse(Object.fromEntries(form))
  const edition = { locale, adult: false }
  const state: JoinState = { attempt: before.attempt + 1, name, errors: {} }
  const page = localePath(locale, invitationPath(token))
  let next: string = sellerPaths.today
  try {
    const invitation = await readInvitation(token, edition)
    const way = invitation?.email
      ? ({ provider: "emailpass", name: { email: invitation.email } } as const)
      : invitation?.phone
        ? ({ provider: "phonepass", name: { phone: invitation.phone } } as const)
        : undefined
    if (!way) redirect(page)
    await backend(`${invitationRoute(token)}/accept`, {
      method: "POST",
      body: { name, password },
      edition,
      headers: await visitorHeaders(),
    })
    if ((await enterDoor("seller", way, password, locale)) === "code") next = codePath("seller")
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return { ...state, problem: "limited" }
    if (error.kind === "unreachable" || error.kind === "busy") return { ...state, problem: "down" }
    for (const field of JOIN_FIELDS) {
      const refused = error.fields.find((one) => one.field === field)
      if (refused) state.errors[field] = refused.message
    }
    if (Object.keys(state.errors).length > 0) return state
    // Taken back or used meanwhile: the page says which.
    redirect(page)
  }
  redirect(localePath(locale, next))
}
