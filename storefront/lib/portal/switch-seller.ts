"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "./call"
import type { MoveState } from "./outcome"
import { sellerPaths } from "./paths"

const switchForm = z.object({ seller_id: z.string().min(1).max(64), locale: z.enum(locales) })

/** From now on acts for another of the member's sellers, and opens its day. Form: seller_id, locale. */
export async function switchSeller(_: MoveState, form: FormData): Promise<MoveState> {
  const { seller_id, locale } = switchForm.parse(Object.fromEntries(form))
  const request = { method: "POST", body: { seller_id } } as const
  const failed = await callAsSeller(locale, "/seller/me/seller", request, undefined)
  if (failed && "retry" in failed) return { problem: failed.retry }
  // A membership that ended meanwhile: the list shows which are left.
  redirect(localePath(locale, failed ? sellerPaths.account : sellerPaths.today))
}
