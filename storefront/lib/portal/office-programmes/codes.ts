"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { numberTyped } from "../listing/numbers"
import { programmePath } from "../office-paths"
import type { MoveState } from "../outcome"
import { MOST_CODES } from "./types"

const codesForm = z.object({ locale: z.enum(locales), id: z.string().min(1).max(100) })

/** Makes codes that are each used once. Form: locale, id, and `total`, how many there shall be. Answers with the programme. */
export async function makeCodes(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id } = codesForm.parse(Object.fromEntries(form))
  const typed = form.get("total")
  const total = numberTyped(typeof typed === "string" ? typed : "")
  const back = (query: string) => localePath(locale, `${programmePath(id)}?${query}#ma`)
  if (typeof total !== "number" || !Number.isInteger(total) || total < 1 || total > MOST_CODES)
    redirect(back("loi=total"))
  const path = `/office/programmes/${encodeURIComponent(id)}/codes`
  const failed = await callAt("office", locale, path, { method: "PUT", body: { total } })
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(back(failed ? "loi=fewer" : "vua=codes"))
}
