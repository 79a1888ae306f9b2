import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import { shopConfig } from "@/lib/config"

/** A right password whose code is awaited; opens nothing by itself. */
const CHALLENGE_COOKIE = "door_code"
/** Medusa asks for the code for so long. */
const FIVE_MINUTES_S = 5 * 60

const awaited = z.object({
  door: z.enum(["seller", "office"]),
  /** Of nobody yet: worth only the answer with the code. */
  token: z.string(),
  challenge: z.string(),
})

export type Challenge = z.infer<typeof awaited>

/** Actions only. */
export async function keepChallenge(challenge: Challenge): Promise<void> {
  ;(await cookies()).set(CHALLENGE_COOKIE, JSON.stringify(challenge), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: FIVE_MINUTES_S,
    secure: shopConfig().publicUrl.startsWith("https:"),
  })
}

/** Actions only. */
export async function forgetChallenge(): Promise<void> {
  ;(await cookies()).delete(CHALLENGE_COOKIE)
}

/** @returns whose code is awaited on this device; undefined where none is */
export async function readChallenge(): Promise<Challenge | undefined> {
  const kept = (await cookies()).get(CHALLENGE_COOKIE)?.value
  if (!kept) return undefined
  try {
    return awaited.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}
