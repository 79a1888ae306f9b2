"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { type Locale, localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import type { AskState } from "../apply/ask-state"
import { typedOf } from "../apply/read-form"
import { refusedBy } from "../apply/refused"
import type { Asked } from "../apply/steps"
import { callAsSeller, callAt, PATIENCE_MS } from "../call"
import { certificatePaths } from "../certificates/paths"
import { drawnFor } from "../drawn-for"
import { inspectionPath, inspectionsPath } from "../office-paths"
import type { MoveState } from "../outcome"
import { securityPath } from "../paths"
import { portalToken } from "../session"
import { FIELDS_OF, FOUND, PLAN } from "./asked"

const id = z.string().min(1).max(100)
const localeForm = z.object({ locale: z.enum(locales) })
const planForm = localeForm.extend({ certificate_id: id, report_id: z.string().max(100) })
const moveForm = localeForm.extend({ id, version: z.coerce.number().int() })
const callOffForm = moveForm.extend({ words: z.string().trim().max(1_000) })
const answerForm = localeForm.extend({ id, words: z.string().trim().max(2_000) })

interface Sent {
  path: string
  body: Record<string, unknown>
}

/** Sends what a screen asked for as the officer; what is wrong comes back at its field with everything that was typed. */
async function sendAsked(
  before: AskState,
  locale: Locale,
  { asked, form }: { asked: readonly Asked[]; form: FormData },
  sent: (typed: Record<string, string>) => Sent,
): Promise<AskState | { inspection: { id: string } }> {
  const typed = typedOf(asked, form)
  const again: AskState = { attempt: before.attempt + 1, typed, errors: {}, communes: [] }
  const token = await portalToken("office")
  if (!token) return { ...again, problem: "ended" }
  const { path, body } = sent(typed)
  try {
    return await backend<{ inspection: { id: string } }>(path, {
      method: "POST",
      body,
      token,
      edition: { locale, adult: false },
      timeoutMs: PATIENCE_MS,
    })
  } catch (error) {
    if (isApiError(error)) {
      if (error.code === "second_factor_required")
        redirect(localePath(locale, `${securityPath("office")}?loi=bat-buoc`))
      if (error.kind === "not_found") redirect(localePath(locale, inspectionsPath()))
      if (error.status === 409 || error.code?.startsWith("inspection_"))
        return { ...again, problem: "changed" }
    }
    return { ...again, ...refusedBy(error) }
  }
}

/** Plans an inspection. Form: locale, certificate_id, report_id (may be empty), kind, planned_on, words. */
export async function planInspection(before: AskState, form: FormData): Promise<AskState> {
  const { locale, certificate_id, report_id } = planForm.parse(Object.fromEntries(form))
  const outcome = await sendAsked(before, locale, { asked: PLAN, form }, (typed) => ({
    path: "/office/inspections",
    body: { ...typed, certificate_id, report_id: report_id || null },
  }))
  if (!("inspection" in outcome)) return outcome
  redirect(localePath(locale, `${inspectionPath(outcome.inspection.id)}?vua=planned`))
}

/** Writes down what came of an inspection. Form: locale, id, version, and what `FOUND` asks. */
export async function recordFindings(before: AskState, form: FormData): Promise<AskState> {
  const { locale, id: of, version } = moveForm.parse(Object.fromEntries(form))
  const outcome = await sendAsked(before, locale, { asked: FOUND, form }, (typed) => {
    const to = typed.to === "follow_up" || typed.to === "closed" ? typed.to : undefined
    const said = to
      ? Object.fromEntries(FIELDS_OF[to].map((name) => [name, typed[name] || undefined]))
      : {}
    return {
      path: `/office/inspections/${encodeURIComponent(of)}/moves`,
      body: { version, to: to ?? "", ...said },
    }
  })
  if (!("inspection" in outcome)) return outcome
  redirect(localePath(locale, `${inspectionPath(of)}?vua=recorded`))
}

/** Calls an inspection off. Form: locale, id, version, words. */
export async function callOffInspection(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id: of, version, words } = callOffForm.parse(Object.fromEntries(form))
  if (!words) return { problem: "note" }
  const failed = await callAt(
    "office",
    locale,
    `/office/inspections/${encodeURIComponent(of)}/moves`,
    { method: "POST", body: { version, to: "called_off", words } },
  )
  if (failed && "retry" in failed && failed.retry !== "busy") return { problem: failed.retry }
  redirect(localePath(locale, `${inspectionPath(of)}?${failed ? "loi=changed" : "vua=recorded"}`))
}

/** Answers what has to be mended, as the seller. Form: locale, id, words. */
export async function answerInspection(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id: of, words } = answerForm.parse(Object.fromEntries(form))
  if (!words) return { problem: "note" }
  const failed = await callAsSeller(
    locale,
    `/seller/inspections/${encodeURIComponent(of)}/answer`,
    { method: "POST", body: { words } },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(locale, `${certificatePaths.list}?${failed ? "loi=conflict" : "vua=answered"}`),
  )
}
