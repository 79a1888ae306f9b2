import "server-only"
import { cookies } from "next/headers"
import type { Locale } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { shopConfig } from "@/lib/config"
import { type Door, doors, SESSION_S } from "./doors"
import { keepChallenge } from "./security/challenge-cookie"

/** A name to sign in by, as `signInWay` reads it. */
export type SignInWay =
  | { provider: "emailpass"; name: { email: string } }
  | { provider: "phonepass"; name: { phone: string } }

/** What a password opens: the door, or the question for a code. */
export type Entered = "in" | "code"

interface SignedIn {
  token: string
  mfa_required?: boolean
  mfa_challenge?: { id: string }
}

/**
 * Signs somebody in at a door on this device; who has a second factor is asked for it next (`codePath`). Actions only.
 * @throws ApiError `unauthorized` for a wrong name and a wrong password alike, `limited` after too many
 */
export async function enterDoor(
  door: Door,
  way: SignInWay,
  password: string,
  locale: Locale,
): Promise<Entered> {
  const { token, mfa_challenge } = await tokenFor(door, way, password, locale)
  if (mfa_challenge) {
    await keepChallenge({ door, token, challenge: mfa_challenge.id })
    return "code"
  }
  await openDoor(door, token)
  return "in"
}

/** What a name and its password are worth by themselves. @throws as `enterDoor` */
export async function tokenFor(
  door: Door,
  { provider, name }: SignInWay,
  password: string,
  locale: Locale,
): Promise<SignedIn> {
  return backend<SignedIn>(`/auth/${doors[door].actor}/${provider}`, {
    method: "POST",
    body: { ...name, password },
    edition: { locale, adult: false },
    headers: await visitorHeaders(),
  })
}

/** Remembers on this device who is signed in at a door. Actions only. */
export async function openDoor(door: Door, token: string): Promise<void> {
  ;(await cookies()).set(doors[door].cookie, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: SESSION_S,
    secure: shopConfig().publicUrl.startsWith("https:"),
  })
}
