"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "./call"
import { drawnFor } from "./drawn-for"
import { verbs } from "./order-life"
import { moveOf } from "./order-move"
import type { MoveState } from "./outcome"
import { arrivedPath, backs, sellerOrderPath } from "./paths"

const moveForm = z.object({
  id: z.string().min(1).max(64),
  locale: z.enum(locales),
  verb: z.enum(verbs),
  /** The list where it was tapped, and that is shown again when it was done. */
  back: z.enum(backs).optional(),
})

/**
 * One tap on an order of the seller's own. Form: id, locale, verb, back, and what the verb says (`moveOf`). Answers with the
 * order's page or the list it was tapped in, which shows what stands; a tap that was not heard, or lacks something, stays where it is and may be
 * repeated: no move is made twice.
 */
export async function moveOrder(_: MoveState, form: FormData): Promise<MoveState> {
  const { id, locale, verb, back } = moveForm.parse(Object.fromEntries(form))
  const move = moveOf(id, verb, form)
  if ("missing" in move) return { problem: move.missing }
  const failed = await callAsSeller(locale, move.path, move.request, drawnFor(form))
  if (failed && "retry" in failed) return { problem: failed.retry }
  if (!failed && back) redirect(localePath(locale, arrivedPath(back, id)))
  const page = localePath(locale, sellerOrderPath(id))
  redirect(failed ? `${page}?loi=${failed.refused}` : `${page}?vua=${verb}`)
}
