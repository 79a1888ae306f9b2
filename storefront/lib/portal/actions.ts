"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { signInWay } from "@/lib/account/check"
import { isApiError } from "@/lib/api/error"
import { shopConfig } from "@/lib/config"
import { doors, type Reason, TYPED_COOKIE } from "./doors"
import { enterDoor } from "./enter"
import { codePath } from "./paths"

/** Long enough to stand at the door again with what was typed. */
const ONE_MINUTE_S = 60

const doorForm = z.object({ door: z.enum(["seller", "office"]), locale: z.enum(locales) })
const signInForm = doorForm.extend({
  login: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(200),
})

/**
 * Signs a seller's member or an officer in with Medusa's own password. Form: door, locale, login (an e-mail address, a
 * seller's also a phone number), password.
 */
export async function signInAtDoor(form: FormData): Promise<void> {
  const { door, locale } = doorForm.parse(Object.fromEntries(form))
  const { path } = doors[door]
  const credentials = signInForm.safeParse(Object.fromEntries(form))
  const way = credentials.success ? signInWay(credentials.data.login) : undefined
  let reason: Reason | undefined = way ? undefined : "wrong"
  let next: string = path
  if (credentials.success && way) {
    try {
      const entered = await enterDoor(door, way, credentials.data.password, locale)
      if (entered === "code") next = codePath(door)
      ;(await cookies()).delete(TYPED_COOKIE)
    } catch (error) {
      if (!isApiError(error)) throw error
      reason =
        error.kind === "unreachable" ? "down" : error.kind === "limited" ? "limited" : "wrong"
    }
  }
  const typed = form.get("login")
  if (reason && typeof typed === "string") {
    ;(await cookies()).set(TYPED_COOKIE, typed.slice(0, 254), {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      maxAge: ONE_MINUTE_S,
      secure: shopConfig().publicUrl.startsWith("https:"),
    })
  }
  redirect(localePath(locale, reason ? `${path}?loi=${reason}` : next))
}

/** Ends the session at a door on this device. Form: door, locale. */
export async function signOutAtDoor(form: FormData): Promise<void> {
  const { door, locale } = doorForm.parse(Object.fromEntries(form))
  ;(await cookies()).delete(doors[door].cookie)
  redirect(localePath(locale, doors[door].path))
}
