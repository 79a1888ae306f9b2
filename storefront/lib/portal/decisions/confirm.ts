"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAt } from "../call"
import { decisionPaths } from "../office-paths"
import type { MoveState, RefusedMove } from "../outcome"
import type { ListFault } from "./types"

const form = z.object({ locale: z.enum(locales), id: z.string().min(1).max(100) })

/** Confirms the list of a decision: its lines are entered from then on, each once. Form: id, locale. */
export async function confirmDecision(_: MoveState, sent: FormData): Promise<MoveState> {
  const { locale, id } = form.parse(Object.fromEntries(sent))
  const path = `/office/decision-imports/${encodeURIComponent(id)}/confirm`
  const failed = await callAt("office", locale, path, { method: "POST", body: {} })
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(
      locale,
      decisionPaths.list({ bang: id, ...(failed ? { loi: faultOf(failed.refused) } : {}) }),
    ),
  )
}

/** A list in no state to be confirmed was looked at too long ago; what else is missing is its decision. */
function faultOf(refused: RefusedMove): ListFault {
  if (refused === "conflict") return "old"
  return refused === "gone" ? "gone" : "paper"
}
