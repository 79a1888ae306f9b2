import "server-only"
import { cookies } from "next/headers"
import { shopConfig } from "@/lib/config"

/** What was said of a business before there is an account to keep it in. */
const BEGUN_COOKIE = "join_business"
/** As long as a day at the market: who was called away finds it again. */
const A_DAY_S = 24 * 60 * 60

/** Keeps it on this device. Actions only. */
export async function keepBegun(facts: Record<string, string>): Promise<void> {
  ;(await cookies()).set(BEGUN_COOKIE, JSON.stringify(facts), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: A_DAY_S,
    secure: shopConfig().publicUrl.startsWith("https:"),
  })
}

/** Actions only. */
export async function forgetBegun(): Promise<void> {
  ;(await cookies()).delete(BEGUN_COOKIE)
}

/** What was kept; undefined where nothing was, or somebody wrote something else into it. */
export async function readBegun(): Promise<Record<string, string> | undefined> {
  const kept = (await cookies()).get(BEGUN_COOKIE)?.value
  if (!kept) return undefined
  try {
    const facts: unknown = JSON.parse(kept)
    if (typeof facts !== "object" || facts === null) return undefined
    return Object.fromEntries(
      Object.entries(facts).filter((fact): fact is [string, string] => typeof fact[1] === "string"),
    )
  } catch {
    return undefined
  }
}
