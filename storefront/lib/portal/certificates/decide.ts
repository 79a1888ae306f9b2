"use server"

import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { AskState } from "../apply/ask-state"
import { typedOf } from "../apply/read-form"
import { refusedBy } from "../apply/refused"
import { callAt, PATIENCE_MS } from "../call"
import { officePaths, submissionPath } from "../office-paths"
import type { MoveState } from "../outcome"
import { securityPath } from "../paths"
import { portalToken } from "../session"
import { PRINTED, printedOf } from "./asked"

const decideForm = z.object({
  locale: z.enum(locales),
  id: z.string().min(1).max(100),
  version: z.coerce.number().int(),
})
const turnDownForm = decideForm.extend({
  verdict: z.enum(["ask", "reject"]),
  words: z.string().trim().max(1_000),
})

const decisionPath = (id: string) => `/office/submissions/${encodeURIComponent(id)}/decision`

/**
 * Puts a certificate on file as the officer read it. Form: locale, id, version, and what is printed. What is wrong comes back at its
 * field, with everything that was typed.
 */
export async function acceptCertificate(before: AskState, form: FormData): Promise<AskState> {
  const { locale, id, version } = decideForm.parse(Object.fromEntries(form))
  const typed = typedOf(PRINTED, form)
  const again: AskState = { attempt: before.attempt + 1, typed, errors: {}, communes: [] }
  const token = await portalToken("office")
  if (!token) return { ...again, problem: "ended" }
  try {
    await backend(decisionPath(id), {
      method: "POST",
      body: { version, verdict: "accept", printed: printedOf(typed) },
      token,
      edition: { locale, adult: false },
      timeoutMs: PATIENCE_MS,
    })
  } catch (error) {
    if (isApiError(error)) {
      if (error.code === "second_factor_required")
        redirect(localePath(locale, `${securityPath("office")}?loi=bat-buoc`))
      if (error.kind === "not_found") redirect(localePath(locale, officePaths.queue))
      if (error.code === "line_taken" || error.code === "other_register") {
        const t = await getTranslations({ locale, namespace: "certificate.office.problem" })
        return { ...again, errors: { name: t(error.code) } }
      }
      // What was typed stays in sight, beside the word that the page is of before.
      if (error.status === 409 || error.code?.startsWith("submission_"))
        return { ...again, problem: "changed" }
    }
    const { errors, problem } = refusedBy(error)
    return {
      ...again,
      errors: Object.fromEntries(
        Object.entries(errors).map(([field, text]) => [field.replace(/^printed\./, ""), text]),
      ),
      ...(problem ? { problem } : {}),
    }
  }
  redirect(localePath(locale, `${officePaths.queue}?vua=accepted`))
}

/** Asks for more, or turns it down. Form: locale, id, version, verdict, reasons (any number) and words. */
export async function turnDownCertificate(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id, version, verdict, words } = turnDownForm.parse(Object.fromEntries(form))
  const reasons = form.getAll("reasons").map(String)
  if (reasons.length === 0) return { problem: "reason" }
  if (reasons.includes("other") && !words) return { problem: "note" }
  const failed = await callAt("office", locale, decisionPath(id), {
    method: "POST",
    body: { version, verdict, reasons, words: words || null },
  })
  // Whoever came first, the page shows how it stands.
  if (failed && "retry" in failed && failed.retry !== "busy") return { problem: failed.retry }
  redirect(
    localePath(
      locale,
      failed
        ? `${submissionPath(id)}?loi=changed`
        : `${officePaths.queue}?vua=${verdict === "ask" ? "asked" : "rejected"}`,
    ),
  )
}
