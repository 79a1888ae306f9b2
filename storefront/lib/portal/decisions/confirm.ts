"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { decisionPaths } from "../office-paths"
import type { MoveState } from "../outcome"

const form = z.object({ locale: z.enum(locales), id: z.string().min(1).max(100) })

/** Confirms the list of a decision: its lines are entered from then on, each once. Form: id, locale. */
export async function confirmDecision(_: MoveState, sent: FormData): Promise<MoveState> {
  const { locale, id } = form.parse(Object.fromEntries(sent))
  const path = `/office/decision-imports/${encodeURIComponent(id)}/confirm`
  const failed = await callAt("office", locale, path, { method: "POST", body: {} })
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(locale, decisionPaths.list({ bang: id, ...(failed ? { loi: "paper" } : {}) })),
  )
}
