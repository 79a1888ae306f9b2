"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "./call"
import { OUTCOMES } from "./call-outcomes"
import { officePaths } from "./office-paths"
import { REFUSALS } from "./order-life"
import type { MoveState } from "./outcome"

const callForm = z.object({
  id: z.string().min(1).max(64),
  locale: z.enum(locales),
  act: z.enum(["call", "confirm", "refuse"]),
  note: z.string().trim().max(500).catch(""),
  outcome: z.enum(OUTCOMES).optional(),
  reason: z.enum(REFUSALS).optional(),
})

/**
 * What came of calling a seller, or what the seller said, done for them. Form: id, locale, act, note, and `outcome` of a call
 * or `reason` of a refusal. Answers with the list; what was not heard, or lacks something, may be sent again.
 */
export async function officeCall(_: MoveState, form: FormData): Promise<MoveState> {
  const { id, locale, act, note, outcome, reason } = callForm.parse(Object.fromEntries(form))
  if (act !== "call" && !note) return { problem: "note" }
  if (act === "refuse" && !reason) return { problem: "reason" }
  const path = `/office/seller-orders/${encodeURIComponent(id)}`
  const failed = await callAt("office", locale, `${path}/${act === "call" ? "calls" : "answer"}`, {
    method: "POST",
    body:
      act === "call"
        ? { outcome, note: note || null }
        : act === "confirm"
          ? { status: "confirmed", note }
          : { status: "refused", reason, note },
  })
  if (failed && "retry" in failed) return { problem: failed.retry }
  const page = localePath(locale, officePaths.calls)
  redirect(failed ? `${page}?loi=${failed.refused}` : `${page}?vua=${act}`)
}
