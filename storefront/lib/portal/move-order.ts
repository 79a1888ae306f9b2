"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { missingIn, takenLines } from "./answer-form"
import { callAsSeller } from "./call"
import { type Verb, verbs } from "./order-life"
import type { MoveState } from "./outcome"
import { sellerOrderPath } from "./paths"

const moveForm = z.object({
  id: z.string().min(1).max(64),
  locale: z.enum(locales),
  verb: z.enum(verbs),
})

/**
 * One tap on an order of the seller's own. Form: id, locale, verb, and what the verb says (`reason`, `note`, `line.<id>`,
 * `way`, `carrier`, `tracking_number`). Answers with the order's page, which shows what stands; a tap that was not heard, or
 * lacks something, stays where it is and may be repeated: no move is made twice.
 */
export async function moveOrder(_: MoveState, form: FormData): Promise<MoveState> {
  const { id, locale, verb } = moveForm.parse(Object.fromEntries(form))
  const reason = text(form, "reason")
  const lines = takenLines(form)
  const missing = missingIn(verb, { reason, lines })
  if (missing) return { problem: missing }
  const failed = await callAsSeller(locale, `/seller/orders/${encodeURIComponent(id)}/${verb}`, {
    method: "POST",
    body: bodyOf(verb, form, { reason, lines }),
  })
  if (failed && "retry" in failed) return { problem: failed.retry }
  const page = localePath(locale, sellerOrderPath(id))
  redirect(failed ? `${page}?loi=${failed.refused}` : `${page}?vua=${verb}`)
}

function bodyOf(
  verb: Verb,
  form: FormData,
  { reason, lines }: { reason?: string; lines?: unknown },
): Record<string, unknown> {
  switch (verb) {
    case "confirm":
      return { lines }
    case "refuse":
    case "return":
      return { reason, note: text(form, "note") }
    case "hand-over":
      return text(form, "way") === "own"
        ? { own_delivery: true }
        : { carrier: text(form, "carrier"), tracking_number: text(form, "tracking_number") }
    case "pack":
    case "deliver":
      return {}
  }
}

/** What stands in a field; undefined where it is empty. */
function text(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() || undefined : undefined
}
