"use server"

import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition } from "@/lib/basket/cookies"
import { REPORT_FIELDS, type ReportField } from "./fields"

export interface ReportState {
  attempt: number
  sent: boolean
  typed: Partial<Record<ReportField, string>>
  /** In the reader's words. */
  errors: Partial<Record<ReportField, string>>
  problem?: "limited" | "down" | "offline"
}

/**
 * Reports what is wrong with a product or a certificate. Form: kind, words, email, and `handle` of what is sold here or `about`. What is
 * wrong comes back at its field, with everything that was typed.
 */
export async function sendReport(before: ReportState, form: FormData): Promise<ReportState> {
  const edition = await actionEdition(form)
  const said = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const typed = Object.fromEntries(REPORT_FIELDS.map((name) => [name, said(name)]))
  const state: ReportState = { attempt: before.attempt + 1, sent: false, typed, errors: {} }
  try {
    await backend("/store/certificate-reports", {
      method: "POST",
      body: {
        kind: typed.kind,
        words: typed.words,
        email: typed.email || null,
        handle: said("handle") || null,
        about: typed.about || null,
      },
      edition,
      headers: await visitorHeaders(),
    })
    return { attempt: 0, sent: true, typed: {}, errors: {} }
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return { ...state, problem: "limited" }
    const errors = Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
    return Object.keys(errors).length > 0 ? { ...state, errors } : { ...state, problem: "down" }
  }
}
