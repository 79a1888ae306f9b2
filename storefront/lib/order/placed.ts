import "server-only"
import { cookies } from "next/headers"
import { cookieOptions } from "@/lib/basket/cookies"

const COOKIE = "placed"
/** Long enough to press "back", or to come back to another tab. */
const HOUR_S = 3600
const ORDER_PATH = /^(?:\/en)?\/don-hang[/?][\w\-./?=&%]*$/

/** Remembers the order that a visitor has just placed: its basket is gone, and "back" leads to nothing else. Actions only. */
export async function rememberPlaced(path: string): Promise<void> {
  ;(await cookies()).set(COOKIE, path, cookieOptions(HOUR_S))
}

/** The public path of the order that this visitor placed within the hour. */
export async function placedPath(): Promise<string | undefined> {
  const path = (await cookies()).get(COOKIE)?.value
  return path && ORDER_PATH.test(path) ? path : undefined
}
