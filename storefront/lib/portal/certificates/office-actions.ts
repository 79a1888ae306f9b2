"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { registeredPath } from "../office-paths"
import type { MoveState } from "../outcome"

const actForm = z.object({
  locale: z.enum(locales),
  id: z.string().min(1).max(100),
  act: z.enum(["hold", "hold/lift", "dossier"]),
  reason: z.string().trim().max(1_000),
  until: z.string().max(10).optional(),
  at: z.string().max(10).optional(),
  kind: z.enum(["dossier_received", "dossier_refused"]).optional(),
})

/**
 * Records something about a certificate of the office's province. Form: locale, id, act, reason, and `until` of a hold or `kind` and `at`
 * of a file for re-evaluation. Answers with the certificate as it stands then.
 */
export async function recordEvent(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id, act, reason, until, at, kind } = actForm.parse(Object.fromEntries(form))
  if (!reason) return { problem: "note" }
  const failed = await callAt(
    "office",
    locale,
    `/office/certificates/${encodeURIComponent(id)}/${act}`,
    {
      method: "POST",
      body:
        act === "hold" ? { until, reason } : act === "dossier" ? { kind, at, reason } : { reason },
    },
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(
      locale,
      `${registeredPath(id)}?${failed ? `loi=${failed.refused}` : "vua=recorded"}`,
    ),
  )
}
