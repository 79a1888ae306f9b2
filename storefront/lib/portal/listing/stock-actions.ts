"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { drawnFor } from "../drawn-for"
import { askAsSeller } from "./ask"
import { errorsOf } from "./refusals"
import { numberTyped } from "./numbers"
import { goodsPaths } from "./paths"
import type { FormState, Problem } from "./state"
import { MOST_CHANGES, refusedPlaces } from "./stock-queue"
import type { StockItem } from "./types"

const variant = z.string().min(1).max(64)
const batch = z.object({
  key: z.string().min(8).max(64),
  changes: z
    .array(
      z.union([
        z.strictObject({ variant_id: variant, change: z.int() }),
        z.strictObject({ variant_id: variant, counted: z.int() }),
      ]),
    )
    .min(1)
    .max(MOST_CHANGES),
})

/** What became of a count: what lies there now, or why nothing of it was written down, and at which of its changes. */
export type Counted =
  { items: StockItem[] } | { problem: Problem } | { refused: { at?: number; text: string }[] }

/** Writes a batch of a seller's count down; the same key is written once however often it comes. */
export async function sendStock(
  locale: (typeof locales)[number],
  counted: z.infer<typeof batch>,
  seller: string,
): Promise<Counted> {
  const asked = await askAsSeller<{ items: StockItem[] }>(
    z.enum(locales).parse(locale),
    "/seller/stock",
    { method: "POST", body: batch.parse(counted), drawnFor: z.string().max(64).parse(seller) },
  )
  if ("answer" in asked) return asked.answer
  return "problem" in asked ? asked : { refused: refusedPlaces(errorsOf(asked.refused)) }
}

/** One count, as a form without scripts sends it. Form: locale, key, variant_id, counted; `by` (±1) instead of a count. */
export async function countOne(before: FormState, form: FormData): Promise<FormState> {
  const { locale, key, variant_id, counted, by } = z
    .object({
      locale: z.enum(locales),
      key: z.string().min(8).max(64),
      variant_id: variant,
      counted: z.string().max(20),
      by: z.coerce.number().int().min(-1).max(1).optional(),
    })
    .parse(Object.fromEntries(form))
  const asked = await askAsSeller(locale, "/seller/stock", {
    method: "POST",
    drawnFor: drawnFor(form),
    body: {
      key,
      changes: [by ? { variant_id, change: by } : { variant_id, counted: numberTyped(counted) }],
    },
  })
  if ("answer" in asked) redirect(localePath(locale, `${goodsPaths.stock}#${variant_id}`))
  const attempt = before.attempt + 1
  return "problem" in asked
    ? { attempt, errors: [], problem: asked.problem }
    : { attempt, errors: errorsOf(asked.refused) }
}
