"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "./call"
import { drawnFor } from "./drawn-for"
import type { MoveState } from "./outcome"
import { sellerOrderPath, sellerPaths } from "./paths"

const cashForm = z.object({
  id: z.string().min(1).max(64),
  locale: z.enum(locales),
  back: z.enum(["order", "money"]),
})

/**
 * The seller has the cash that a buyer paid at the door. Form: id, locale, back. Answers with the page that it came from, which
 * shows what stands; said twice, it is written once.
 */
export async function receiveCash(_: MoveState, form: FormData): Promise<MoveState> {
  const { id, locale, back } = cashForm.parse(Object.fromEntries(form))
  const path = `/seller/orders/${encodeURIComponent(id)}/cash-received`
  const failed = await callAsSeller(locale, path, { method: "POST", body: {} }, drawnFor(form))
  if (failed && "retry" in failed) return { problem: failed.retry }
  const page = localePath(locale, back === "money" ? sellerPaths.money : sellerOrderPath(id))
  redirect(failed ? `${page}?loi=${failed.refused}` : `${page}?vua=cash-received`)
}
