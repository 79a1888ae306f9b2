import "server-only"
import { cookies } from "next/headers"
import { AGE_COOKIE, type Edition, type Locale, locales } from "@/i18n/edition"
import { shopConfig } from "@/lib/config"
import { COUNT_COOKIE } from "./count-cookie"

const BASKET_COOKIE = "basket"
const PROVINCE_COOKIE = "ship_to"
const MONTH_S = 30 * 24 * 60 * 60

/** Behind TLS cookies travel over TLS only; on plain http (a demo on one machine) they must not be lost. */
export function cookieOptions(maxAge = MONTH_S) {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    maxAge,
    secure: shopConfig().publicUrl.startsWith("https:"),
  }
}

/** The id of this visitor's cart. It opens the cart, so no script on the page may read it. */
export async function basketId(): Promise<string | undefined> {
  const id = (await cookies()).get(BASKET_COOKIE)?.value
  // A cookie is input like any other: whatever is not an id never reaches a path.
  return id && /^cart_[0-9A-Za-z]{10,40}$/.test(id) ? id : undefined
}

/** Remembers the cart, and how much is in it for the header of pages that are cached whole. Actions only. */
export async function rememberBasket(id: string, units: number): Promise<void> {
  const jar = await cookies()
  jar.set(BASKET_COOKIE, id, cookieOptions())
  jar.set(COUNT_COOKIE, String(units), { ...cookieOptions(), httpOnly: false })
}

/** After an order, or when the shop no longer knows the cart. Actions only. */
export async function forgetBasket(): Promise<void> {
  const jar = await cookies()
  jar.delete(BASKET_COOKIE)
  jar.delete(COUNT_COOKIE)
}

/** The province the shopper asked delivery for, before there is an address. */
export async function chosenProvince(): Promise<string | undefined> {
  const code = (await cookies()).get(PROVINCE_COOKIE)?.value
  return code && /^\d{2}$/.test(code) ? code : undefined
}

export async function rememberProvince(code: string): Promise<void> {
  ;(await cookies()).set(PROVINCE_COOKIE, code, cookieOptions())
}

/**
 * Whose eyes an action answers to. Actions have no path segment to read the edition from:
 * the form says the language, the cookie says the age.
 */
export async function actionEdition(form: FormData): Promise<Edition> {
  const locale = form.get("locale")
  return {
    locale: locales.includes(locale as Locale) ? (locale as Locale) : "vi",
    adult: (await cookies()).get(AGE_COOKIE)?.value === "1",
  }
}
