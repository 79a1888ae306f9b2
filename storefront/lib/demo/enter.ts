"use server"

import { cookies } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { type Edition, localePath } from "@/i18n/edition"
import { rememberAccount } from "@/lib/account/session"
import { backendUrl } from "@/lib/api/backend-url"
import { backend } from "@/lib/api/fetch"
import { actionEdition } from "@/lib/basket/cookies"
import { signInAtDoor } from "@/lib/portal/actions"
import { demoAccounts } from "./accounts"
import { onlyDemo } from "./guard"

/** Signs in as the demo's shopper. */
export async function enterAsShopper(form: FormData): Promise<void> {
  const dataDir = await onlyDemo()
  const edition = await actionEdition(form)
  const { shopper } = await demoAccounts(dataDir)
  await rememberAccount(await signIn("customer", shopper, edition))
  redirect(localePath(edition.locale, "/tai-khoan"))
}

/** Signs in at a seller's or an office's own door. Form: `door`, and `number`, the place in the accounts' list. */
export async function enterAtDoor(form: FormData): Promise<void> {
  const accounts = await demoAccounts(await onlyDemo())
  const door = form.get("door") === "office" ? "office" : "seller"
  const list = door === "office" ? accounts.offices : accounts.sellers
  const account = list[Number(form.get("number"))] ?? notFound()
  const { locale } = await actionEdition(form)
  const credentials = new FormData()
  const { email, password } = account
  for (const [name, value] of Object.entries({ door, locale, login: email, password })) {
    credentials.set(name, value)
  }
  await signInAtDoor(credentials)
}

/**
 * Signs in to Medusa Admin. Its session cookie is made here and handed to the browser: cookies belong to a
 * host, not to a port, so that the back office on its own port finds it.
 */
export async function enterAsStaff(form: FormData): Promise<void> {
  const dataDir = await onlyDemo()
  const edition = await actionEdition(form)
  const { admin } = await demoAccounts(dataDir)
  const token = await signIn("user", admin, edition)
  const response = await fetch(`${backendUrl()}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(8_000),
  })
  const session = /^connect\.sid=([^;]+)/.exec(response.headers.get("set-cookie") ?? "")?.[1]
  if (!session) notFound()
  // The framework encodes values itself.
  ;(await cookies()).set("connect.sid", decodeURIComponent(session), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
  })
  redirect(`${process.env.PUBLIC_BACKEND_URL ?? backendUrl()}/app`)
}

async function signIn(
  actor: "customer" | "user",
  body: { email: string; password: string },
  edition: Edition,
): Promise<string> {
  const { token } = await backend<{ token: string }>(`/auth/${actor}/emailpass`, {
    method: "POST",
    body: { email: body.email, password: body.password },
    edition,
  })
  return token
}
