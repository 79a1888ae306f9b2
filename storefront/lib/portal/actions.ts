"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { shopConfig } from "@/lib/config"
import { doors, type Reason, TYPED_COOKIE } from "./doors"

/** Long enough to stand at the door again with what was typed. */
const ONE_MINUTE_S = 60
/** As long as a market day: a phone lent to a nephew is signed out tomorrow. */
const EIGHT_HOURS_S = 8 * 60 * 60

const doorForm = z.object({ door: z.enum(["seller", "office"]), locale: z.enum(locales) })
const signInForm = doorForm.extend({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(200),
})

/** Signs a seller's member or an officer in with Medusa's own e-mail and password. Form: door, locale, email, password. */
export async function signInAtDoor(form: FormData): Promise<void> {
  const { door, locale } = doorForm.parse(Object.fromEntries(form))
  const { path, cookie, actor } = doors[door]
  const credentials = signInForm.safeParse(Object.fromEntries(form))
  let reason: Reason | undefined = credentials.success ? undefined : "wrong"
  if (credentials.success) {
    const { email, password } = credentials.data
    try {
      const { token } = await backend<{ token: string }>(`/auth/${actor}/emailpass`, {
        method: "POST",
        body: { email, password },
        edition: { locale, adult: false },
        headers: await visitorHeaders(),
      })
      ;(await cookies()).delete(TYPED_COOKIE)
      ;(await cookies()).set(cookie, token, {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        maxAge: EIGHT_HOURS_S,
        secure: shopConfig().publicUrl.startsWith("https:"),
      })
    } catch (error) {
      if (!isApiError(error)) throw error
      reason =
        error.kind === "unreachable" ? "down" : error.kind === "limited" ? "limited" : "wrong"
    }
  }
  const typed = form.get("email")
  if (reason && typeof typed === "string") {
    ;(await cookies()).set(TYPED_COOKIE, typed.slice(0, 254), {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      maxAge: ONE_MINUTE_S,
      secure: shopConfig().publicUrl.startsWith("https:"),
    })
  }
  redirect(localePath(locale, reason ? `${path}?loi=${reason}` : path))
}

/** Ends the session at a door on this device. Form: door, locale. */
export async function signOutAtDoor(form: FormData): Promise<void> {
  const { door, locale } = doorForm.parse(Object.fromEntries(form))
  ;(await cookies()).delete(doors[door].cookie)
  redirect(localePath(locale, doors[door].path))
}
