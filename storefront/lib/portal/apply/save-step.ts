"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import { communesTyped } from "@/lib/checkout/communes-typed"
import { PATIENCE_MS } from "../call"
import { drawnFor, drawnForHeader } from "../drawn-for"
import { portalToken } from "../session"
import type { AskState } from "./ask-state"
import { factsOf, typedOf, withEnglishName } from "./read-form"
import { refusedBy } from "./refused"
import { APPLY_STEPS } from "./steps"
import { nextPath } from "./tasks"
import type { Application } from "./types"

const stepForm = z.object({
  locale: z.enum(locales),
  step: z.enum(APPLY_STEPS.map(({ code }) => code)),
  intent: z.string().optional(),
})

/**
 * Saves one step of the application and opens what is to be done next. Form: locale, step, and the step's fields; `intent`
 * "communes" only comes back with the communes of the province, for who has no scripts.
 */
export async function saveStep(before: AskState, form: FormData): Promise<AskState> {
  const { locale, step, intent } = stepForm.parse(Object.fromEntries(form))
  const { asked } = APPLY_STEPS.find(({ code }) => code === step)!
  const typed = typedOf(asked, form)
  const edition = { locale, adult: false }
  const again = {
    attempt: before.attempt + 1,
    typed,
    errors: {},
    communes: await communesTyped(typed.province_code, edition, before.communes),
  }
  if (intent === "communes") return again
  const token = await portalToken("seller")
  if (!token) return { ...again, problem: "ended" }
  let application: Application
  try {
    const answer = await backend<{ application: Application }>(`/seller/application/${step}`, {
      method: "PUT",
      body: withEnglishName(factsOf(typed)),
      edition,
      token,
      headers: drawnForHeader(drawnFor(form)),
      timeoutMs: PATIENCE_MS,
    })
    application = answer.application
  } catch (error) {
    return { ...again, ...refusedBy(error) }
  }
  redirect(localePath(locale, nextPath(application, step)))
}
