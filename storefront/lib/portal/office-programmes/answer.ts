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
  const back = (query: string) => localePath(locale, `${programmePath(id)}?${query}#xin-tham-gia`)
  if (!accept && !words) redirect(back("loi=words"))
  const failed = await callAt(
    "office",
    locale,
    `/office/programmes/${encodeURIComponent(id)}/answers`,
    {
      method: "POST",
      body: { seller_id, accept: accept !== "", words: words || null, asked_at },
    },
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  if (failed)
    redirect(back(failed.refused === "conflict" ? "loi=programme_changed" : "loi=answered"))
  redirect(back(accept ? "vua=accepted" : "vua=refused"))
}
