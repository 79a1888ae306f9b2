"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { reportPath } from "../office-paths"
import type { MoveState } from "../outcome"

const moveForm = z.object({
  locale: z.enum(locales),
  id: z.string().min(1).max(100),
  version: z.coerce.number().int(),
  to: z.enum(["looking", "upheld", "unfounded", "set_aside"]),
  words: z.string().trim().max(2_000),
})

/** Goes on with what a shopper reported. Form: locale, id, version, to, words. */
export async function moveReport(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id, version, to, words } = moveForm.parse(Object.fromEntries(form))
  if (!words && (to === "upheld" || to === "unfounded")) return { problem: "note" }
  const failed = await callAt("office", locale, `/office/reports/${encodeURIComponent(id)}/moves`, {
    method: "POST",
    body: { version, to, words: words || null },
  })
  // Whoever came first, the page shows how it stands.
  if (failed && "retry" in failed && failed.retry !== "busy") return { problem: failed.retry }
  redirect(localePath(locale, `${reportPath(id)}?${failed ? "loi=changed" : "vua=recorded"}`))
}
