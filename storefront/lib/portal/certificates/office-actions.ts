"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { registeredPath } from "../office-paths"
import type { MoveState } from "../outcome"

const id = z.string().min(1).max(100)
const actForm = z.object({
  locale: z.enum(locales),
  id,
  act: z.enum(["hold", "hold/lift", "dossier"]),
  reason: z.string().trim().max(1_000),
  until: z.string().max(10).optional(),
  at: z.string().max(10).optional(),
  inspection_id: id.optional(),
  kind: z.enum(["dossier_received", "dossier_refused"]).optional(),
})

/**
 * Records something about a certificate of the office's province. Form: locale, id, act, reason, and `until` of a hold or `kind` and `at`
 * of a file for re-evaluation. Answers with the certificate as it stands then.
 */
export async function recordEvent(_: MoveState, form: FormData): Promise<MoveState> {
  const {
    locale,
    id: of,
    act,
    reason,
    until,
    at,
    kind,
    inspection_id,
  } = actForm.parse(Object.fromEntries(form))
  if (!reason) return { problem: "note" }
  const failed = await callAt(
    "office",
    locale,
    `/office/certificates/${encodeURIComponent(of)}/${act}`,
    {
      method: "POST",
      body:
        act === "hold"
          ? { until, reason, inspection_id }
          : act === "dossier"
            ? { kind, at, reason }
            : { reason },
    },
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(
      locale,
      `${registeredPath(of)}?${failed ? `loi=${failed.refused}` : "vua=recorded"}`,
    ),
  )
}
