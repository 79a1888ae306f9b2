import "server-only"
import { cookies } from "next/headers"
import type { Locale } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { shopConfig } from "@/lib/config"
import { type Door, doors } from "./doors"

/** As long as a market day: a phone lent to a nephew is signed out tomorrow. */
const EIGHT_HOURS_S = 8 * 60 * 60

/** A name to sign in by, as `signInWay` reads it. */
export type SignInWay =
  | { provider: "emailpass"; name: { email: string } }
  | { provider: "phonepass"; name: { phone: string } }

/**
 * Signs somebody in at a door on this device. Actions only.
 * @throws ApiError `unauthorized` for a wrong name and a wrong password alike, `limited` after too many
 */
export async function enterDoor(
  door: Door,
  { provider, name }: SignInWay,
  password: string,
  locale: Locale,
): Promise<void> {
  const { cookie, actor } = doors[door]
  const { token } = await backend<{ token: string }>(`/auth/${actor}/${provider}`, {
    method: "POST",
    body: { ...name, password },
    edition: { locale, adult: false },
    headers: await visitorHeaders(),
  })
  ;(await cookies()).set(cookie, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: EIGHT_HOURS_S,
    secure: shopConfig().publicUrl.startsWith("https:"),
  })
}
