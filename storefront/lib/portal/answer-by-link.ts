"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { missingIn, takenLines } from "./answer-form"
import { PATIENCE_MS } from "./call"
import { confirmationRoute } from "./confirmation"
import { type MoveState, outcomeOf } from "./outcome"
import { confirmationPath } from "./paths"

const answerForm = z.object({
  token: z.string().min(1).max(400),
  locale: z.enum(locales),
  verb: z.enum(["confirm", "refuse"]),
  reason: z.string().max(40).optional(),
})

/**
 * A seller's answer to a new order by the link of its letter, without signing in. Form: token, locale, verb, `reason` or
 * `line.<id>`. Answers with the same page, which shows what stands; whoever answered before is not overruled.
 */
export async function answerByLink(_: MoveState, form: FormData): Promise<MoveState> {
  const { token, locale, verb, reason } = answerForm.parse(Object.fromEntries(form))
  const lines = takenLines(form)
  const missing = missingIn(verb, { reason, lines })
  if (missing) return { problem: missing }
  const page = localePath(locale, confirmationPath(token))
  let refused: string
  try {
    await backend(confirmationRoute(token), {
      method: "POST",
      body: verb === "confirm" ? { decision: "accept", lines } : { decision: "refuse", reason },
      edition: { locale, adult: false },
      headers: await visitorHeaders(),
      timeoutMs: PATIENCE_MS,
    })
    refused = ""
  } catch (error) {
    const outcome = outcomeOf(error)
    if ("retry" in outcome) return { problem: outcome.retry }
    // Nobody is signed in here: whatever else was refused, the page says what stands.
    refused = "refused" in outcome ? outcome.refused : "invalid"
  }
  redirect(refused ? `${page}?loi=${refused}` : `${page}?vua=${verb}`)
}
