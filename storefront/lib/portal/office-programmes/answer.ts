"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { programmePath } from "../office-paths"
import type { MoveState } from "../outcome"

const answerForm = z.object({
  locale: z.enum(locales),
  id: z.string().min(1).max(100),
  seller_id: z.string().min(1).max(60),
  accept: z.string(),
  words: z.string().trim().max(500).catch(""),
  asked_at: z.string().max(40),
})

/** Answers a seller who asks to take part. Form: locale, id, seller_id, accept, `asked_at` as it was shown, and `words` of who refuses. Answers with the programme. */
export async function answerSeller(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id, seller_id, accept, words, asked_at } = answerForm.parse(
    Object.fromEntries(form),
  )
  const back = (query: Record<string, string>) =>
    localePath(locale, `${programmePath(id)}?${new URLSearchParams(query)}#xin-tham-gia`)
  // What was typed comes back to the form that it was typed into.
  const refused = (loi: string) =>
    back({ loi, ...(words ? { tu_choi: seller_id, ly_do: words } : {}) })
  if (!accept && !words) redirect(refused("words"))
  const failed = await callAt(
    "office",
    locale,
    `/office/programmes/${encodeURIComponent(id)}/answers`,
    {
      method: "POST",
      body: { seller_id, accept: accept !== "", words: words || null, asked_at },
    },
  )
  if (failed && "retry" in failed) return { problem: failed.retry, typed: { words } }
  if (failed) redirect(refused(failed.refused === "conflict" ? "programme_changed" : "answered"))
  redirect(back({ vua: accept ? "accepted" : "refused" }))
}
