"use server"

import { z } from "zod"
import { locales } from "@/i18n/edition"
import { portalToken } from "../session"
import { newCodes } from "./new-codes"
import { codeProblem } from "./refused"
import type { RenewState } from "./state"

const renewForm = z.object({ door: z.enum(["seller", "office"]), locale: z.enum(locales) })

/** Makes new codes for a lost phone, in place of those from before. Form: door, locale. */
export async function renewCodes(before: RenewState, form: FormData): Promise<RenewState> {
  const { door, locale } = renewForm.parse(Object.fromEntries(form))
  const attempt = before.attempt + 1
  const token = await portalToken(door)
  if (!token) return { attempt, problem: "ended" }
  try {
    return { attempt, codes: await newCodes(token, { locale, adult: false }) }
  } catch (error) {
    return { attempt, problem: codeProblem(error) }
  }
}
