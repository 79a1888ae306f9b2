"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { PATIENCE_MS } from "../call"
import { doors } from "../doors"
import { openDoor } from "../enter"
import { forgetChallenge, readChallenge } from "./challenge-cookie"
import { readCode } from "./code"
import { codeProblem } from "./refused"
import type { CodeState } from "./state"

const codeForm = z.object({ locale: z.enum(locales), code: z.string().max(100) })

/** Signs in who has said the password before. Form: locale, code (of the app, or one that was written down). */
export async function enterCode(before: CodeState, form: FormData): Promise<CodeState> {
  const { locale, code: typed } = codeForm.parse(Object.fromEntries(form))
  const attempt = before.attempt + 1
  const challenge = await readChallenge()
  if (!challenge) return { attempt, problem: "expired" }
  const code = readCode(typed)
  if (!code) return { attempt, problem: "code" }
  try {
    const { token } = await backend<{ token: string }>(
      `/auth/mfa/challenges/${encodeURIComponent(challenge.challenge)}/verify`,
      {
        method: "POST",
        body: code,
        token: challenge.token,
        edition: { locale, adult: false },
        headers: await visitorHeaders(),
        // A written code is compared with the hash of each that is left, which takes a busy machine seconds.
        timeoutMs: PATIENCE_MS,
      },
    )
    await openDoor(challenge.door, token)
    await forgetChallenge()
  } catch (error) {
    return { attempt, problem: codeProblem(error, code.method) }
  }
  redirect(localePath(locale, doors[challenge.door].path))
}
