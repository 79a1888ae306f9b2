"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { AskState } from "../apply/ask-state"
import { typedOf } from "../apply/read-form"
import { refusedBy } from "../apply/refused"
import { PATIENCE_MS } from "../call"
import { drawnFor, drawnForHeader } from "../drawn-for"
import { portalToken } from "../session"
import { PRINTED, printedOf } from "./asked"
import { certificatePaths } from "./paths"

const submitForm = z.object({
  locale: z.enum(locales),
  product: z.string().min(1).max(100),
  /** Ids of pages, with commas. */
  files: z.string().max(4_000),
  /** Of one that is there already. */
  submission: z.string().max(100),
  version: z.coerce.number().int().catch(0),
})

/**
 * Hands a certificate in, or once more. Form: locale, product, files, submission and version, and what is printed. What is wrong comes
 * back at its field, with everything that was typed.
 */
export async function submitCertificate(before: AskState, form: FormData): Promise<AskState> {
  const { locale, product, files, submission, version } = submitForm.parse(Object.fromEntries(form))
  const typed = typedOf(PRINTED, form)
  const again: AskState = { attempt: before.attempt + 1, typed, errors: {}, communes: [] }
  const token = await portalToken("seller")
  if (!token) return { ...again, problem: "ended" }
  const pages = files.split(",").filter(Boolean)
  const printed = printedOf(typed)
  try {
    await backend(
      submission
        ? `/seller/certificates/submissions/${encodeURIComponent(submission)}`
        : "/seller/certificates/submissions",
      {
        method: submission ? "PUT" : "POST",
        body: submission
          ? { version, printed, files: pages }
          : { product_id: product, printed, files: pages },
        token,
        edition: { locale, adult: false },
        headers: drawnForHeader(drawnFor(form)),
        timeoutMs: PATIENCE_MS,
      },
    )
  } catch (error) {
    // Decided or changed meanwhile, by a colleague or on another phone: the list shows how it stands.
    if (isApiError(error) && (error.status === 409 || error.code?.startsWith("submission_")))
      if (error.code !== "other_seller")
        redirect(localePath(locale, `${certificatePaths.list}?loi=conflict`))
    const { errors, problem } = refusedBy(error)
    return {
      ...again,
      errors: Object.fromEntries(
        Object.entries(errors).map(([field, text]) => [field.replace(/^printed\./, ""), text]),
      ),
      ...(problem ? { problem } : {}),
    }
  }
  redirect(localePath(locale, `${certificatePaths.list}?vua=sent`))
}
