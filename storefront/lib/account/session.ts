import "server-only"
import { cookies } from "next/headers"
import { cookieOptions } from "@/lib/basket/cookies"

const TOKEN_COOKIE = "account"
/** Medusa's tokens live a day; the cookie must not outlive what it holds. */
const DAY_S = 24 * 60 * 60

/** The signed-in customer's bearer token. Out of reach of scripts on the page. */
export async function accountToken(): Promise<string | undefined> {
  const token = (await cookies()).get(TOKEN_COOKIE)?.value
  return token && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? token : undefined
}

/** Actions and route handlers only. */
export async function rememberAccount(token: string): Promise<void> {
  ;(await cookies()).set(TOKEN_COOKIE, token, cookieOptions(DAY_S))
}

export async function forgetAccount(): Promise<void> {
  ;(await cookies()).delete(TOKEN_COOKIE)
}
