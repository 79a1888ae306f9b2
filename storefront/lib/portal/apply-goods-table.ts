"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "./call"
import { drawnFor } from "./drawn-for"
import type { MoveState } from "./outcome"
import { goodsTablePath } from "./paths"

const form = z.object({ locale: z.enum(locales), id: z.string().min(1).max(64) })

/** Confirms a table of goods: its rows are done from then on, each once. Form: id, locale. */
export async function applyGoodsTable(_: MoveState, sent: FormData): Promise<MoveState> {
  const { locale, id } = form.parse(Object.fromEntries(sent))
  const path = `/seller/goods-table/imports/${encodeURIComponent(id)}/apply`
  const failed = await callAsSeller(locale, path, { method: "POST", body: {} }, drawnFor(sent))
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, goodsTablePath(failed ? { fault: "gone" } : { id })))
}
