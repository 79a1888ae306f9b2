"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { doors } from "./doors"
import { enterDoor } from "./enter"
import { JOIN_FIELDS, type JoinState } from "./join-fields"
import { officeInvitationRoute, readOfficeInvitation } from "./office-invitation"
import { officeInvitationPath } from "./office-paths"
import { codePath } from "./paths"

const joinForm = z.object({
  token: z.string().min(1).max(400),
  locale: z.enum(locales),
  name: z.string().max(200),
  password: z.string().max(400),
})

/**
 * Joins the office that a letter's link invites to, and leads to its door, which asks for a second factor first. Form: token,
 * locale, name, password: a new one, or that of the account which the address has already.
 */
export async function joinOffice(before: JoinState, form: FormData): Promise<JoinState> {
  const { token, locale, name, password } = joinForm.parse(Object.fromEntries(form))
  const edition = { locale, adult: false }
  const state: JoinState = { attempt: before.attempt + 1, name, errors: {} }
  const page = localePath(locale, officeInvitationPath(token))
  let next: string = doors.office.path
  try {
    const read = await readOfficeInvitation(token, edition)
    if ("dead" in read) redirect(page)
    await backend(`${officeInvitationRoute(token)}/accept`, {
      method: "POST",
      body: { name, password },
      edition,
      headers: await visitorHeaders(),
    })
    const way = { provider: "emailpass", name: { email: read.invitation.email } } as const
    if ((await enterDoor("office", way, password, locale)) === "code") next = codePath("office")
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
