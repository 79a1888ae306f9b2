"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { signInWay } from "@/lib/account/check"
import type { BackendRequest } from "@/lib/api/fetch"
import { callAsSeller } from "./call"
import { drawnFor } from "./drawn-for"
import type { MoveState } from "./outcome"
import { sellerPaths } from "./paths"

const localeForm = z.object({ locale: z.enum(locales) })
const inviteForm = localeForm.extend({
  login: z.string().max(254),
  role: z.enum(["owner", "staff"]),
})
const oneForm = localeForm.extend({ id: z.string().min(1).max(64) })

/** Invites somebody to act for the seller. Form: login (an e-mail address or a phone number), role, locale. */
export async function inviteMember(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, login, role } = inviteForm.parse(Object.fromEntries(form))
  const way = signInWay(login.trim())
  if (!way) return { problem: "login" }
  return change(form, "invited", "/seller/invitations", {
    method: "POST",
    body: { ...way.name, role, locale },
  })
}

/** Takes an invitation back. Form: id, locale. */
export async function revokeInvitation(_: MoveState, form: FormData): Promise<MoveState> {
  const { id } = oneForm.parse(Object.fromEntries(form))
  return change(form, "revoked", `/seller/invitations/${encodeURIComponent(id)}`, {
    method: "DELETE",
  })
}

/** Lets somebody act for the seller no more. Form: id, locale. */
export async function removeMember(_: MoveState, form: FormData): Promise<MoveState> {
  const { id } = oneForm.parse(Object.fromEntries(form))
  return change(form, "removed", `/seller/members/${encodeURIComponent(id)}`, {
    method: "DELETE",
  })
}

/** Answers with the list, which shows who is there now. */
async function change(
  form: FormData,
  done: string,
  path: string,
  request: Pick<BackendRequest, "method" | "body">,
): Promise<MoveState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(locale, path, request, drawnFor(form))
  if (failed && "retry" in failed) return { problem: failed.retry }
  const page = localePath(locale, sellerPaths.members)
  redirect(failed ? `${page}?loi=${failed.refused}` : `${page}?vua=${done}`)
}
