"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { securityPath } from "../paths"
import { portalToken } from "../session"
import { readCode } from "./code"
import { readFactor } from "./factor"
import { codeProblem } from "./refused"
import type { CodeState } from "./state"

const offForm = z.object({
  door: z.enum(["seller", "office"]),
  locale: z.enum(locales),
  code: z.string().max(100),
})

/** Takes the second factor off, by a code of it. Form: door, locale, code. */
export async function turnOff(before: CodeState, form: FormData): Promise<CodeState> {
  const { door, locale, code: typed } = offForm.parse(Object.fromEntries(form))
  const attempt = before.attempt + 1
  const edition = { locale, adult: false }
  const token = await portalToken(door)
  const code = readCode(typed)
  if (!token) return { attempt, problem: "ended" }
  if (!code) return { attempt, problem: "code" }
  try {
    const factor = await readFactor(token, edition)
    if (factor)
      await backend(`/auth/mfa/factors/${encodeURIComponent(factor.id)}`, {
        method: "DELETE",
        body: code,
        edition,
        token,
      })
  } catch (error) {
    return { attempt, problem: codeProblem(error, code.method) }
  }
  redirect(`${localePath(locale, securityPath(door))}?vua=tat`)
}
