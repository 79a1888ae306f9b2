"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition } from "@/lib/basket/cookies"
import { internationalPhone } from "@/lib/checkout/phone"
import { lookUp } from "./open"

export interface LookUpState {
  attempt: number
  number: string
  phone: string
  errors: { number?: "number"; phone?: "phone" }
  problem?: "miss" | "too_many" | "down" | "offline"
}

/**
 * Opens an order by its number and the buyer's phone. There is one answer for every miss, whether the
 * number, the phone or both are wrong: who guesses learns nothing. The shop limits the tries.
 */
export async function lookUpOrder(before: LookUpState, form: FormData): Promise<LookUpState> {
  const edition = await actionEdition(form)
  const number = String(form.get("number") ?? "").slice(0, 40)
  const phone = String(form.get("phone") ?? "").slice(0, 40)
  const digits = /^\s*#?\s*(\d{1,12})\s*$/.exec(number)?.[1]
  const known = internationalPhone(phone)
  const state: LookUpState = {
    attempt: before.attempt + 1,
    number,
    phone,
    errors: {
      ...(digits ? {} : { number: "number" as const }),
      ...(known ? {} : { phone: "phone" as const }),
    },
  }
  if (!digits || !known) return state
  let path: string
  try {
    path = await lookUp(Number(digits), known, edition, await visitorHeaders())
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return { ...state, problem: "too_many" }
    return { ...state, problem: error.kind === "unreachable" ? "down" : "miss" }
  }
  redirect(localePath(edition.locale, path))
}
