"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "../call"
import { drawnFor } from "../drawn-for"
import type { MoveState } from "../outcome"
import { sellerPaths } from "../paths"
import { portalToken } from "../session"
import { readApplication } from "./application"
import { nextPath } from "./tasks"

const localeForm = z.object({ locale: z.enum(locales) })
const attestForm = localeForm.extend({ requirement: z.string().min(1).max(64) })

/** Hands the application in. Form: locale. The page shows what stands, whoever handed it in. */
export async function handIn(_: MoveState, form: FormData): Promise<MoveState> {
  return move(form, "/seller/application/submit")
}

/** Opens an application again that was rejected. Form: locale. */
export async function reopen(_: MoveState, form: FormData): Promise<MoveState> {
  return move(form, "/seller/application/reopen")
}

/** Gives the applicant's word, and opens what is to be done next. Form: locale, requirement. */
export async function attest(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, requirement } = attestForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(
    locale,
    `/seller/application/proofs/${encodeURIComponent(requirement)}`,
    { method: "POST", body: { attested: true } },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  const token = await portalToken("seller")
  const next =
    failed || !token
      ? sellerPaths.application
      : nextPath(await readApplication(token, { locale, adult: false }), requirement)
  redirect(localePath(locale, next))
}

async function move(form: FormData, path: string): Promise<MoveState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(locale, path, { method: "POST", body: {} }, drawnFor(form))
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, sellerPaths.application))
}
